// Widths, dark mode, motion, and what axe-core finds, on every part of the page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fill, obstacles, open, overflow, shot } from "./place.mjs";

let place;
before(async () => { place = await open(); });
after(() => place.close());

/** Every part, as a person comes to it. */
const PARTS = {
  index: (page) => page.goto("/"),
  search: async (page) => {
    await page.goto("/");
    await page.fill("#q", "sales oauth");
  },
  ways: (page) => page.goto("/page/elements/hubspotcrm"),
  filled: async (page) => {
    await page.goto("/page/elements/freshservice");
    await fill(page);
    await page.waitForFunction(() => document.querySelector("[data-state]").textContent === "Complete");
  },
  errors: async (page) => {
    await page.goto("/page/elements/freshservice");
    await page.click("details.optional summary");
    await page.fill("[name='entry.event.poller.refresh_interval']", "soon");
    await page.click(".form .primary");
    await page.waitForFunction(() => document.activeElement.id === "summary");
    await page.evaluate(() => scrollTo(0, 0));
  },
  longest: (page) => page.goto("/page/elements/netsuiteerpv2"),
  consent: async (page) => {
    await page.goto("/page/elements/hubspotcrm");
    await page.fill("[name='entry.oauth.api.key']", "a");
    await page.fill("[name='entry.oauth.api.secret']", "b");
    await page.fill("[name='entry.oauth.callback.url']", "https://app.example/back");
    await page.click(".form .primary:visible");
    await page.waitForURL("**/_platform/oauth/authorize*");
  },
  instance: async (page) => {
    await PARTS.filled(page);
    await page.fill("#name", "Acme support");
    await page.fill("#tags", "production, emea");
    await page.click(".form .primary");
    await page.waitForURL("**/page/instances/*");
  },
  delete: async (page) => {
    await PARTS.instance(page);
    await page.click("a[href$=delete]");
  },
  instances: (page) => page.goto("/page/instances"),
  journal: async (page) => {
    for (const [path, body] of [["instances", "{\"element\":{\"key\":\"jira\"}}"], ["elements?where=x", undefined]]) {
      const method = body ? "POST" : "GET";
      await page.request.fetch(`/elements/api-v2/${path}`, { method, data: body, headers: { "content-type": "application/json" } });
    }
    await page.goto("/page/journal");
    await page.click(".journal summary >> nth=1");
  },
  faults: async (page) => {
    await page.goto("/page/faults");
    await page.fill("#rule", "POST /instances status=503 first=2");
    await page.click("button.primary");
    await page.waitForSelector("tbody tr");
  },
  missing: async (page) => {
    place.expect(/elements\/nothing: .* status of 404/);
    await page.goto("/page/elements/nothing");
  },
};

/** Two of them cover both widths and both sets of colours; all are for pictures. */
const VIEWS = {
  desktop: { width: 1280, colorScheme: "light" },
  "phone-dark": { width: 360, colorScheme: "dark" },
  ...(process.env.SHOTS && {
    dark: { width: 1280, colorScheme: "dark" },
    phone: { width: 360, colorScheme: "light" },
  }),
};

for (const [view, { width, colorScheme }] of Object.entries(VIEWS)) {
  test(`every part, ${view}`, async () => {
    const page = await place.page({ viewport: { width, height: 800 }, colorScheme });
    for (const [part, come] of Object.entries(PARTS)) {
      await come(page);
      assert.deepEqual(await obstacles(page), [], part);
      await shot(page, `${view}-${part}`, part !== "index");
    }
  });
}

test("no part scrolls sideways, whatever the width", async () => {
  const page = await place.page();
  for (const [part, come] of Object.entries(PARTS)) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await come(page);
    for (const width of [1280, 1000, 820, 700, 480, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      assert.equal(await overflow(page), 0, `${part} at ${width}`);
    }
  }
});

test("dark mode is dark, and light mode light", async () => {
  for (const [colorScheme, dark] of [["dark", true], ["light", false]]) {
    const page = await place.page({ colorScheme });
    await page.goto("/");
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [red] = ground.match(/\d+/g);
    assert.equal(Number(red) < 64, dark, ground);
  }
});

test("nothing moves for who does not want it", async () => {
  for (const [reducedMotion, behaviour] of [["reduce", "auto"], ["no-preference", "smooth"]]) {
    const page = await place.page({ reducedMotion });
    await page.goto("/");
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), behaviour);
  }
});
