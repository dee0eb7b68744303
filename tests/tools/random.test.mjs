// Random values in the requests of every element: what `cargo xtask validate` refuses a validator
// refuses, but for what depends on other texts.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import { definitions, schemas, shown } from "./documents.mjs";

const EACH = 6;
const VALUES = [
  true, "false", "TRUE", "yes", 5, "5", " 15 ", 1.5, "1.5", "acme", "a,b", ["a", "b"], [], {}, { a: 1 }, "{}", "[1]", "{",
  "https://acme.example", "yyyy-MM-dd", "", "  ", "********", "••••••", "<INSERT_X>", "acme-<insert_x>", "polling", "oauth2",
];
/** No pattern describes JSON, and none the address that a part goes into. */
const BEYOND = [/takes a JSON document/, /is filled into/];

/** Numbers that are the same on every machine. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % below;
  };
}

function requests() {
  const next = random(7);
  const all = schemas();
  const rows = [];
  for (const module of definitions().keys()) {
    const { properties, $defs } = all.get(module);
    const ways = Object.values($defs).map((way) => way.properties ?? {});
    const keys = Object.keys(Object.assign({}, properties, ...ways));
    for (const request of shown(module)) {
      for (let count = 0; count < EACH && keys.length; count += 1) {
        const configuration = { ...request.configuration, [keys[next(keys.length)]]: VALUES[next(VALUES.length)] };
        rows.push({ module, request: { ...request, configuration } });
      }
    }
  }
  return rows;
}

/** The errors that the project's own judge finds in each. */
function judged(rows) {
  mkdirSync("random", { recursive: true });
  const files = rows.map(({ request }, place) => {
    writeFileSync(`random/${place}.json`, JSON.stringify(request));
    return `random/${place}.json`;
  });
  const options = ["--root", process.env.ROOT, "--message-format", "json"];
  const run = spawnSync(process.env.XTASK, ["validate", ...options, ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
  const found = new Map(files.map((file) => [file, []]));
  for (const line of run.stdout.split("\n").filter(Boolean)) {
    const finding = JSON.parse(line);
    if (finding.severity === "error") found.get(finding.file).push(finding.message);
  }
  return files.map((file) => found.get(file));
}

test("a validator refuses what validate refuses", () => {
  const rows = requests();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const compiled = new Map([...schemas()].map(([module, schema]) => [module, ajv.compile(schema)]));
  const both = { taken: 0, refused: 0 };
  judged(rows).forEach((messages, place) => {
    const { module, request } = rows[place];
    const taken = compiled.get(module)(request.configuration);
    const beyond = messages.every((message) => BEYOND.some((pattern) => pattern.test(message)));
    assert.ok(!taken || beyond, `${module}: ${messages.join("; ")}: ${JSON.stringify(request.configuration)}`);
    both.taken += taken && messages.length === 0;
    both.refused += !taken && messages.length > 0;
  });
  assert.ok(Math.min(both.taken, both.refused) > rows.length / 5, JSON.stringify(both));
});
