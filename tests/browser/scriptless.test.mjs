// The main path in a browser without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fill, open } from "./place.mjs";

let place;
before(async () => { place = await open(); });
after(() => place.close());

const page = () => place.page({ javaScriptEnabled: false });

test("an element is found, its request previewed, an instance created and deleted", async () => {
  const own = await page();
  await own.goto("/");
  await own.fill("#q", "freshservice");
  await own.click(".find button");
  await own.click(".row a:visible");

  await fill(own);
  await own.click("[data-scriptless]");
  await own.waitForURL("**/preview#request");
  assert.match(await own.textContent("#pane-json"), /agent@acme\.example/);
  assert.ok(!(await own.content()).includes("planted"));
  assert.equal(await own.inputValue("[name='entry.password']"), "");

  await own.fill("[name='entry.password']", "planted");
  await own.click(".form .primary");
  await own.waitForURL("**/page/instances/*");
  await own.click("a[href$=delete]");
  await own.click("form[action$=delete] button");
  assert.match(await own.textContent("[role=status]"), /was deleted/);
});

test("a way shows its fields", async () => {
  // The form comes back with what is wrong.
  place.expect(/hubspotcrm: .* status of 400/);
  const own = await page();
  await own.goto("/page/elements/hubspotcrm");
  assert.ok(await own.isHidden("[name='entry.hubspot.authorization.apikey']"));
  await own.check("#way-1");
  assert.ok(await own.isVisible("[name='entry.hubspot.authorization.apikey']"));
  await own.click(".form .primary:visible");
  assert.equal(await own.locator("#summary li").count(), 1);
  assert.ok(await own.isChecked("#way-1"));
});

test("consent is given by clicks", async () => {
  const own = await page();
  await own.goto("/page/elements/hubspotcrm");
  await own.fill("[name='entry.oauth.api.key']", "a");
  await own.fill("[name='entry.oauth.api.secret']", "b");
  await own.fill("[name='entry.oauth.callback.url']", "https://app.example/back");
  await own.click(".form .primary:visible");
  await own.getByRole("button", { name: "Allow" }).click();
  await own.waitForURL("**/page/instances/*");
});
