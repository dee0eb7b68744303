// The form with script: a request that follows, problems in their places, ways, consent.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fill, open } from "./place.mjs";

let place;
before(async () => { place = await open(); });
after(() => place.close());

const state = (page, text) => page.waitForFunction(
  (wanted) => document.querySelector("[data-state]").textContent === wanted, text);

test("JSON, cURL and Rust follow what is typed, without the secret", async () => {
  const page = await place.page();
  await page.goto("/page/elements/freshservice");
  await state(page, "3 missing or wrong");
  await fill(page);
  await page.fill("#name", "Acme support");
  await page.fill("#tags", "production, emea");
  await state(page, "Complete");
  // It was complete before the last two fields were filled: the texts follow a moment later.
  await page.waitForFunction(() => document.querySelector("[data-text]").textContent.includes("emea"));
  const texts = await page.$$eval("[data-text]", (codes) => codes.map((code) => code.textContent));
  assert.equal(texts.length, 3);
  for (const text of texts) {
    for (const typed of ["agent@acme.example", "Acme support", "emea"]) assert.ok(text.includes(typed), text);
    assert.ok(!text.includes("planted"), text);
  }
  assert.deepEqual(JSON.parse(texts[0]).tags, ["production", "emea"]);
  assert.match(texts[1], /^curl -X POST --url '/);
  assert.match(texts[2], /\.username\("agent@acme\.example"\)/);
  assert.ok(!(await page.content()).includes("planted"));
});

test("problems are told in their places before anything is sent, and what was typed stays", async () => {
  const page = await place.page();
  await page.goto("/page/elements/freshservice");
  await page.fill("[name='entry.password']", "planted");
  await page.click("details.optional summary");
  await page.fill("[name='entry.event.poller.refresh_interval']", "soon");
  await page.click("details.optional summary");
  await page.click(".form .primary");
  await page.waitForFunction(() => document.activeElement.id === "summary");
  assert.equal(await page.locator("#summary li").count(), 3);
  assert.equal(await page.locator("[aria-invalid=true]").count(), 3);
  assert.ok(await page.isVisible("[name='entry.event.poller.refresh_interval']"), "an error is folded away");
  await page.click("#summary a >> nth=0");
  assert.equal(await page.evaluate(() => document.activeElement.name), "entry.username");
  assert.equal(await page.inputValue("[name='entry.password']"), "planted");

  await fill(page);
  await page.fill("[name='entry.event.poller.refresh_interval']", "5");
  await state(page, "Complete");
  await page.waitForFunction(() => document.querySelectorAll("[aria-invalid]").length === 0);
  assert.ok(await page.isHidden("#summary"));
  await page.click(".form .primary");
  await page.waitForURL("**/page/instances/*");
});

test("nothing is wrong with a field that nobody has touched", async () => {
  const page = await place.page();
  await page.goto("/page/elements/freshservice");
  await page.click("details.optional summary");
  await page.fill("[name='entry.event.poller.refresh_interval']", "soon");
  await page.locator("[name='entry.event.poller.refresh_interval']").blur();
  await page.waitForSelector("[aria-invalid=true]");
  await state(page, "4 missing or wrong");
  const wrong = await page.$$eval("[aria-invalid]", (fields) => fields.map((field) => field.name));
  assert.deepEqual(wrong, ["entry.event.poller.refresh_interval"]);
});

test("a way shows its own fields, and what was typed in another is kept and not sent", async () => {
  const page = await place.page();
  await page.goto("/page/elements/hubspotcrm");
  await page.fill("[name='entry.oauth.callback.url']", "https://app.example/other");
  await page.check("#way-1");
  assert.ok(await page.isHidden("[name='entry.oauth.callback.url']"));
  assert.ok(await page.isVisible("[name='entry.hubspot.authorization.apikey']"));
  assert.deepEqual(await page.locator(".form .primary:visible").allTextContents(), ["Create instance"]);
  await page.waitForFunction(() => document.querySelector("[data-text=json]").textContent.includes("apiKey"));
  assert.ok(!(await page.textContent("[data-text=json]")).includes("app.example/other"));
  await page.check("#way-0");
  assert.equal(await page.inputValue("[name='entry.oauth.callback.url']"), "https://app.example/other");
  assert.deepEqual(await page.locator(".form .primary:visible").allTextContents(), ["Continue to consent"]);
});

test("consent leads to the instance, or back to the form", async () => {
  const page = await place.page();
  for (const [button, address] of [["Deny", /\/page\/consent/], ["Allow", /\/page\/instances\/\d+/]]) {
    await page.goto("/page/elements/hubspotcrm");
    await page.fill("[name='entry.oauth.api.key']", "planted-id");
    await page.fill("[name='entry.oauth.api.secret']", "planted-secret");
    await page.fill("[name='entry.oauth.callback.url']", "https://app.example/back");
    await page.click(".form .primary:visible");
    await page.waitForURL("**/_platform/oauth/authorize*");
    assert.ok(!page.url().includes("planted"));
    await page.getByRole("button", { name: button }).click();
    await page.waitForURL(address);
    assert.ok(!(await page.content()).includes("planted"));
  }
});

test("the search follows what is typed", async () => {
  const page = await place.page();
  await page.goto("/");
  await page.fill("#q", "helpdesk jira");
  assert.deepEqual(await page.locator(".row:visible .key").allTextContents(), ["jira"]);
  assert.match(await page.textContent("#found"), /^1 of \d+ elements$/);
  await page.fill("#q", "zzzz");
  assert.ok(await page.isVisible("[data-none]"));
  await page.fill("#q", "");
  assert.ok(await page.locator(".row:visible").count() > 100);
});
