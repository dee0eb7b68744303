// A JSON Schema validator against the project's own judge: sound requests and recorded responses
// pass, and what `cargo xtask validate` finds it finds, as far as a schema can say it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import { definitions, guides, path, read, schemas, shown } from "./documents.mjs";

const ajv = new Ajv2020({ strict: false, validateFormats: false, discriminator: false });
const openapi = read(path("openapi-3.1.json"));
ajv.addSchema(openapi, "openapi");
const component = (name) => ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
const configurations = schemas();
const compiled = new Map();
const configuration = (module) => {
  if (!compiled.has(module)) compiled.set(module, ajv.compile(configurations.get(module)));
  return compiled.get(module);
};

/** What a validator says of a request: of its configuration by JSON Schema, of the whole by OpenAPI. */
function refusals(module, request) {
  const name = openapi.paths[`/elements/${request.element?.key ?? module}/instances`];
  assert.ok(name, `${module} has a path`);
  const reference = name.post.requestBody.content["application/json"].schema.$ref;
  const whole = component(reference.split("/").at(-1));
  const own = configuration(module);
  const found = [];
  if (!own(request.configuration ?? {})) found.push(...own.errors);
  if (!whole(request)) found.push(...whole.errors);
  return found;
}

const said = (errors) => JSON.stringify(errors, null, 1);

for (const { module, request, response } of guides()) {
  test(`the guide of ${module}: request and response`, () => {
    assert.deepEqual(refusals(module, request), []);
    const instance = component("Instance");
    assert.ok(instance(response), said(instance.errors));
  });
}

test("the requests of all guide pages", () => {
  let count = 0;
  for (const module of definitions().keys()) {
    for (const request of shown(module)) {
      const own = configuration(module);
      assert.ok(own(request.configuration), `${module}: ${said(own.errors)}`);
      count += 1;
    }
  }
  assert.ok(count > definitions().size, `${count} requests`);
});

test("the recorded responses of all definitions", () => {
  const instance = component("Instance");
  const recorded = [...definitions()].filter(([, definition]) => definition.example?.instance);
  for (const [module, { example }] of recorded) {
    assert.ok(instance(example.instance), `${module}: ${said(instance.errors)}`);
  }
  assert.ok(recorded.length >= 5, `${recorded.length} responses`);
});

/** Sets members by their path; null takes one away. */
function changed(request, change) {
  const copy = structuredClone(request);
  for (const [path, value] of Object.entries(change)) {
    const [first, ...rest] = path.split("/");
    const [object, member] = rest.length ? [(copy[first] ??= {}), rest.join("/")] : [copy, first];
    if (value === null) delete object[member];
    else object[member] = value;
  }
  return copy;
}

const { sound, mistakes } = read("mistakes.json");
const rows = [
  ...Object.keys(sound).map((module) => ({ of: module, mistake: "nothing wrong", change: {} })),
  ...mistakes,
].map((row) => ({ ...row, request: changed(sound[row.of], row.change) }));

/** What the project's own judge finds in each, asked once. */
function judge() {
  mkdirSync("mistakes", { recursive: true });
  const files = rows.map(({ request }, place) => {
    writeFileSync(`mistakes/${place}.json`, JSON.stringify(request));
    return `mistakes/${place}.json`;
  });
  const options = ["--root", process.env.ROOT, "--message-format", "json"];
  const run = spawnSync(process.env.XTASK, ["validate", ...options, ...files], { encoding: "utf8" });
  const findings = run.stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return files.map((file) => findings.filter((finding) => finding.file === file).map(({ code }) => code));
}

const judged = judge();

rows.forEach(({ of: module, mistake, request, code, beyond }, place) => {
  test(`${module}: ${mistake}${beyond ? " (more than a schema can say)" : ""}`, () => {
    const codes = judged[place];
    assert.ok(code ? codes.includes(code) : codes.length === 0, `validate finds ${codes}`);
    const found = refusals(module, request);
    assert.equal(found.length === 0, !code || Boolean(beyond), said(found));
  });
});
