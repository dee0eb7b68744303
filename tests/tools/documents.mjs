// Our documents, and the project's own requests and responses.
//
// Input: the variables that `run` sets. Output: parsed JSON.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const { DOCUMENTS, ROOT } = process.env;

export const path = (name) => join(DOCUMENTS, name);
export const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** JSON Schema of every configuration, by module. */
export function schemas() {
  const files = readdirSync(path("schemas")).filter((file) => file.endsWith(".json"));
  return new Map(files.map((file) => [file.slice(0, -".json".length), read(path(`schemas/${file}`))]));
}

/** The definitions, by module. */
export function definitions() {
  const folder = join(ROOT, "element-defs");
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const all = files.map((file) => [file.slice(0, -".json".length), read(join(folder, file))]);
  return new Map(all.filter(([, definition]) => "configuration" in definition));
}

/** The five guides: module, request, response. */
export function guides() {
  const folder = join(ROOT, "tests/guides");
  const files = readdirSync(folder).filter((file) => file.endsWith(".request.json"));
  return files.map((file) => {
    const module = file.slice(0, -".request.json".length);
    return { module, request: read(join(folder, file)), response: read(join(folder, `${module}.response.json`)) };
  });
}

/** The requests that an element's guide page shows, one for each way; an id is of a response. */
export function shown(module) {
  const page = readFileSync(join(ROOT, "element-types/src/elements", `${module}.md`), "utf8");
  const blocks = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, text]) => JSON.parse(text));
  return blocks.filter((block) => "configuration" in block && !("id" in block));
}
