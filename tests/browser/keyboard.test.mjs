// The main path with the keyboard alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "./place.mjs";

let place;
before(async () => { place = await open(); });
after(() => place.close());

/** Presses Tab until an element has the focus; each stop on the way must be visible. */
async function tabTo(page, selector) {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const { there, visible, what } = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      const style = getComputedStyle(focused);
      const box = focused.getBoundingClientRect();
      return {
        there: focused.matches(wanted),
        visible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0,
        what: focused.outerHTML.slice(0, 120),
      };
    }, selector);
    assert.ok(visible, `the focus cannot be seen on ${what}`);
    if (there) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
}

test("an instance is created, disabled and deleted without a mouse", async () => {
  const page = await place.page();
  await page.goto("/");
  await tabTo(page, "#q");
  await page.keyboard.type("freshservice");
  await tabTo(page, ".row a");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/page/elements/freshservice");

  for (const [name, text] of [["username", "ada"], ["password", "planted"], ["subdomain", "acme"]]) {
    await tabTo(page, `[name="entry.${name}"]`);
    await page.keyboard.type(text);
  }
  await tabTo(page, "details.optional summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "[name='entry.event.notification.enabled']");
  await page.keyboard.press("t");
  await tabTo(page, ".form .primary");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/page/instances/*");
  assert.match(await page.textContent("[role=status]"), /Instance \d+ was created\./);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "status");

  await tabTo(page, "form[action$=disable] button");
  await page.keyboard.press("Enter");
  await page.waitForSelector("form[action$=enable]");
  await tabTo(page, "a[href$=delete]");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/delete");
  await tabTo(page, "form[action$=delete] button");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/page/instances?deleted=*");
});

test("the first stop skips to the content", async () => {
  const page = await place.page();
  await page.goto("/page/elements/freshservice");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
});

test("the texts of the request are tabs, moved between with arrows", async () => {
  const page = await place.page();
  await page.goto("/page/elements/freshservice");
  await page.focus("[role=tab][aria-selected=true]");
  const shown = () => page.$$eval("[role=tabpanel]:not([hidden])", (panes) => panes.map((pane) => pane.id));
  assert.deepEqual(await shown(), ["pane-json"]);
  for (const [key, pane] of [["ArrowRight", "pane-curl"], ["End", "pane-rust"], ["ArrowRight", "pane-json"], ["ArrowLeft", "pane-rust"], ["Home", "pane-json"]]) {
    await page.keyboard.press(key);
    assert.deepEqual(await shown(), [pane], key);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-controls")), pane);
  }
});

test("a slash goes to the search, but not while something is typed", async () => {
  const page = await place.page();
  await page.goto("/");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  await page.keyboard.type("a/b");
  assert.equal(await page.inputValue("#q"), "a/b");
});
