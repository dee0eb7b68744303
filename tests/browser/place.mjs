// A running platform, a browser, and what no page may do in any test.
//
// Input: the variables that `run` sets. Output: pages to drive; `close` fails when a page logged an
// error, loaded what its policy refuses, or the platform stopped.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** Starts the platform on a free port and gives its address. */
function platform() {
  const child = spawn(process.env.PLATFORM, ["--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const started = new Promise((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (data) => {
      text += data;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (address) resolve(address[0]);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the platform ended with ${code}: ${text}`)));
  });
  return { child, started };
}

export async function open() {
  const { child, started } = platform();
  const base = await started;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: QUIET });
  const seen = [];
  const expected = [];

  /** A page of its own; `options` are those of a browser context. */
  const page = async (options = {}) => {
    const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 900 }, ...options });
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const opened = await context.newPage();
    opened.setDefaultTimeout(10_000);
    opened.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) seen.push(`${opened.url()}: ${message.text()}`);
    });
    opened.on("pageerror", (error) => seen.push(`${opened.url()}: ${error}`));
    opened.on("requestfailed", (request) => {
      // A preview that a newer one, or the next page, overtook.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") seen.push(`not loaded: ${request.url()}`);
    });
    return opened;
  };

  const close = async () => {
    await browser.close();
    child.removeAllListeners("exit");
    child.kill("SIGINT");
    const unexpected = seen.filter((line) => !expected.some((pattern) => pattern.test(line)));
    assert.deepEqual(unexpected, [], "pages logged errors");
  };

  /** An error that a test asks for, such as the 404 of a page that is not there. */
  const expect = (pattern) => expected.push(pattern);
  return { base, page, expect, close };
}

/** What axe-core finds that keeps people out. */
export async function obstacles(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  const serious = found.violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  return serious.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Fills in the form of Freshservice. */
export async function fill(page) {
  await page.fill("[name='entry.username']", "agent@acme.example");
  await page.fill("[name='entry.password']", "planted");
  await page.fill("[name='entry.subdomain']", "acme");
}

/** A picture, where `run --shots` asks for them. */
export async function shot(page, name, fullPage = false) {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage });
}
