import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkExpectations } from "../../../scripts/check/expectations.ts";
import { checkPolicy } from "../../../scripts/check/policy.ts";
import { readWants } from "../../../scripts/check/read.ts";
import { junit, type Result, tap } from "../../../scripts/check/results.ts";
import { networkLimits } from "../../../scripts/probe/network.ts";
import { serve, stopAll } from "./servers.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "check-"));
});
afterAll(async () => {
  await stopAll();
  await rm(folder, { recursive: true });
});

const file = async (name: string, value: unknown) => {
  const at = path.join(folder, name);
  await writeFile(at, typeof value === "string" ? value : JSON.stringify(value));
  return at;
};

async function held(name: string, value: object, environment: Record<string, string> = {}) {
  const wants = await readWants(await file(name, value));
  if (wants.kind === "expectations") return checkExpectations(name, wants.expectations, wants.scenario);
  return checkPolicy({
    file: name,
    policy: wants.policy,
    recorded: wants.recorded,
    sendsUnsafe: false,
    limits: networkLimits,
    environment,
  });
}
const failing = (results: readonly Result[]) => results.filter(({ state }) => state === "fails").map(({ name }) => name);

const careless = (allowed: (origin: string) => boolean) =>
  serve(({ headers: { origin = "" } }, response) => {
    response.setHeader("Vary", "Origin");
    if (allowed(origin)) response.setHeader("Access-Control-Allow-Origin", origin);
    response.end("{}");
  });

describe("a policy", () => {
  test("holds where those who may read do, and nobody else", async () => {
    const url = await careless((origin) => origin === "https://shop.example");
    const results = await held("good.json", { policy: 1, url, may: ["https://shop.example"], browsers: ["chromium", "firefox"] });
    expect(failing(results)).toEqual([]);
    expect(results.filter(({ name }) => name.includes("may not")).length).toBeGreaterThan(5);
  });

  test("finds a look-alike, and a page that should read and does not", async () => {
    const url = await careless((origin) => origin.endsWith("shop.example"));
    const policy = { policy: 1, url, may: ["https://shop.example", "https://partner.example"], browsers: ["chromium"] };
    expect(failing(await held("bad.json", policy))).toEqual([
      `https://partner.example may read GET ${url} (chromium)`,
      `http://shop.example may not read GET ${url} (chromium)`,
      `https://other.shop.example may not read GET ${url} (chromium)`,
      `https://notshop.example may not read GET ${url} (chromium)`,
    ]);
  });

  test("is held against recorded answers without anything being sent", async () => {
    const scenario = {
      version: 2,
      pages: [],
      hosts: [
        {
          id: "api",
          origins: ["https://api.example"],
          layers: [
            { kind: "cors", style: "policy", origins: ["https://shop.example", "null"] },
            { kind: "handler", routes: [{ body: "{}" }] },
          ],
        },
      ],
      actions: [],
    };
    await file("recorded.json", scenario);
    const policy = {
      policy: 1,
      url: "https://api.example/x",
      may: ["https://shop.example"],
      browsers: ["chromium"],
      answers: "recorded.json",
    };
    expect(failing(await held("recorded-policy.json", policy))).toEqual([
      "null may not read GET https://api.example/x (chromium)",
    ]);
  });

  test("takes secrets from the environment, and prints none", async () => {
    let seen: string | undefined;
    const url = await serve((request, response) => {
      seen = request.headers.authorization ?? seen;
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Allow-Headers", "Authorization");
      response.end();
    });
    const policy = {
      policy: 1,
      url: `${url}/?token=abcdef123456`,
      headers: { Authorization: `Bearer $${"{TOKEN}"}` },
      may: ["https://shop.example"],
      mayNot: [],
    };
    const results = await held("secret.json", policy, { TOKEN: "s3cr3t-value" });
    expect(seen).toBe("Bearer s3cr3t-value");
    expect(JSON.stringify(results)).not.toMatch(/s3cr3t|abcdef123456/u);
    await expect(held("secret.json", policy)).rejects.toThrow("no TOKEN");
  });
});

test("a scenario’s expectations are held against it in each browser", async () => {
  const reads = { id: "shop-reads", what: { reads: {} }, atLeast: 1 };
  const fails = { id: "it-fails", what: { fails: "ACAO_MISSING" }, atLeast: 1 };
  const results = await held("expect.json", { scenario: "first-blocked-request", expect: [reads, fails] });
  expect(results.map(({ name, state }) => [name, state])).toEqual([
    ["shop-reads", "fails"],
    ["it-fails", "holds"],
  ]);
  expect(results[0]?.why).toContain("firefox: 0 found, at least 1 wanted");
});

test.each<[string, unknown, string]>([
  ["no JSON", "{", "not JSON"],
  ["neither", { version: 2 }, 'neither "policy" nor "expect"'],
  ["an unknown field", { policy: 1, url: "https://a.example", may: ["https://b.example"], mustNot: [] }, "mustNot"],
  ["nobody may", { policy: 1, url: "https://a.example", may: [] }, "may"],
  ["another version", { policy: 2, url: "https://a.example", may: ["https://b.example"] }, "policy"],
  ["no scenario", { scenario: { version: 2 }, expect: [{ id: "x", what: { reads: {} }, atLeast: 1 }] }, "cannot be asked"],
])("unusable: %s", async (_, value, why) => {
  await expect(readWants(await file("unusable.json", value))).rejects.toThrow(why);
});

test("TAP and JUnit hold what stands in a name, whatever it is", () => {
  const nasty: Result = { file: "a.json", name: 'x # SKIP <"&>\u001b\ufffe', state: "fails", why: '"]]>&' };
  expect(tap([nasty])).toMatch(/^TAP version 13\n1\.\.1\nnot ok 1 - a\.json: x \\# SKIP/u);
  const xml = junit([nasty, { ...nasty, state: "unknown" }]);
  expect(xml).toContain('tests="2" failures="1" skipped="1"');
  expect(xml).toContain("&lt;&quot;&amp;&gt;");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
  expect(xml).not.toMatch(/[\u0000-\u0008\u001b\ufffe]/u);
});

test("the exit status: 0, 1 where something does not hold, 2 for what cannot be used; a report as a file", async () => {
  const url = await careless((origin) => origin === "https://shop.example");
  const [good, bad, none] = [
    await file("g.json", { policy: 1, url, may: ["https://shop.example"], browsers: ["chromium"] }),
    await file("b.json", { policy: 1, url, may: ["https://other.example"], browsers: ["chromium"] }),
    path.join(folder, "none.json"),
  ];
  const report = path.join(folder, "junit.xml");
  const runs = await Promise.all([
    run("check", good, "--junit", report),
    run("check", bad),
    run("check", good, none),
    run("probe", `${url}/`, "--origin", "https://shop.example", "--browser", "chromium"),
    run("probe", "ftp://x"),
  ]);
  expect(runs).toEqual([0, 1, 2, 0, 2]);
  expect(await readFile(report, "utf8")).toContain('failures="0"');
}, 60_000);

function run(script: string, ...args: readonly string[]): Promise<number | null> {
  const at = fileURLToPath(new URL(`../../../scripts/${script}.ts`, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", at, ...args], { stdio: "ignore" });
    child.on("error", reject);
    child.on("close", resolve);
  });
}
