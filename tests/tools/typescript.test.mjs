// openapi-typescript's types under `tsc --strict`: a mistake is one error, about the element that was
// meant.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import ts from "typescript";
import { path } from "./documents.mjs";

const FOLDER = "typescript";

/** What is posted, the types it has, and what the one error says; none where there is to be none. */
const CASES = [
  ["sound", "freshservice", `{ username: "a", password: "b", subdomain: "c" }`, []],
  ["a wrong key", "freshservice", `{ username: "a", password: "b", subdomian: "c" }`, ["subdomian", "subdomain"]],
  ["a missing entry", "freshservice", `{ username: "a", password: "b" }`, ["'subdomain' is missing"]],
  ["another kind of value", "freshservice",
    `{ username: "a", password: "b", subdomain: "c", "event.poller.refresh_interval": "many" }`, ["number"]],
  ["one way", "netsuitecrmv2",
    `{ "authentication.type": "custom", "netsuite.accountId": "1", "netsuite.sandbox": true,
       consumer_key: "a", consumer_secret: "b", token_id: "c", token_secret: "d" }`, []],
  ["no such way", "netsuitecrmv2",
    `{ "authentication.type": "oauth2", "netsuite.accountId": "1", "netsuite.sandbox": true }`,
    [`"oauth2"`, `"Basic"`, `"custom"`]],
  ["an entry of another way", "netsuitecrmv2",
    `{ "authentication.type": "custom", "netsuite.accountId": "1", "netsuite.sandbox": true, "user.username": "x",
       consumer_key: "a", consumer_secret: "b", token_id: "c", token_secret: "d" }`, ["user.username"]],
  ["ways that nothing tells apart", "ecwid",
    `{ "ecwid.store.id": "1", "ecwid.order.key": "a", "ecwid.product.key": "b" }`, []],
  ["an entry missing in such a way", "ecwid", `{ "ecwid.store.id": "1", "ecwid.order.key": "a" }`,
    ["ecwid.product.key"]],
];

const file = (place) => `${FOLDER}/case${place}.ts`;
let diagnostics;

before(() => {
  mkdirSync(FOLDER, { recursive: true });
  const made = spawnSync("node_modules/.bin/openapi-typescript", [path("openapi-3.1.json"), "-o", `${FOLDER}/api.d.ts`], {
    encoding: "utf8",
  });
  assert.equal(made.status, 0, made.stderr);
  CASES.forEach(([, element, configuration], place) => {
    const body = `paths["/elements/${element}/instances"]["post"]["requestBody"]["content"]["application/json"]`;
    const text = `import type { paths } from "./api";
export const request: ${body} = { name: "Acme", configuration: ${configuration} };\n`;
    writeFileSync(file(place), text);
  });
  const program = ts.createProgram(CASES.map((_, place) => file(place)), {
    strict: true, noEmit: true, exactOptionalPropertyTypes: true, skipLibCheck: false, types: [],
  });
  diagnostics = ts.getPreEmitDiagnostics(program);
});

const text = (diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");

test("the types themselves compile", () => {
  const own = diagnostics.filter(({ file }) => !file || file.fileName.endsWith("api.d.ts"));
  assert.deepEqual(own.map(text), []);
});

CASES.forEach(([name, element, , expected], place) => {
  test(`${element}: ${name}`, () => {
    const own = diagnostics.filter(({ file: source }) => source?.fileName.endsWith(file(place))).map(text);
    assert.equal(own.length, expected.length ? 1 : 0, own.join("\n\n"));
    for (const words of expected) assert.ok(own[0].includes(words), `no ${words} in:\n${own[0]}`);
  });
});
