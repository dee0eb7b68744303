// A linter of the specification finds no error in either version.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { path } from "./documents.mjs";

for (const version of ["3.0", "3.1"]) {
  test(`redocly finds no error in OpenAPI ${version}`, () => {
    const run = spawnSync("node_modules/.bin/redocly", ["lint", "--format=json", path(`openapi-${version}.json`)], {
      encoding: "utf8",
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      maxBuffer: 1 << 28,
    });
    const { totals, problems } = JSON.parse(run.stdout);
    assert.equal(totals.errors, 0, JSON.stringify(problems.slice(0, 5), null, 1));
    // It looks for a discriminator where only what is absent tells two ways apart.
    const others = problems.filter((problem) => !problem.message.includes("mutually exclusive"));
    assert.deepEqual(others.map((problem) => problem.message), []);
  });
}
