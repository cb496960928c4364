import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { help, readArguments } from "../../../scripts/simulate/arguments.ts";
import { readScenario } from "../../../scripts/simulate/source.ts";
import { encodeLink } from "../../../src/scenario/link.ts";
import { firstDanger } from "../../dangerous-text.ts";
import { play, scenario } from "./play.ts";

const script = fileURLToPath(new URL("../../../scripts/simulate.ts", import.meta.url));
const parts = {
  title: "One blocked request",
  hosts: [
    { id: "api", origins: ["https://api.example"], layers: [{ kind: "handler", routes: [{ body: "{}", effect: "pays 5 €" }] }] },
  ],
  actions: [{ kind: "fetch", page: "shop", url: "https://api.example/pay", method: "POST" }],
} as const;

let directory = "";
let file = "";
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "simulate-"));
  file = path.join(directory, "scenario.json");
  await writeFile(file, JSON.stringify(scenario(parts as never)));
});
afterAll(() => rm(directory, { recursive: true }));

function simulate(args: readonly string[], input = ""): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, ...args]);
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, err }));
    child.stdin.end(input);
  });
}

describe("simulate", () => {
  test("tells wire, checks and outcome, and that the server did it all the same", async () => {
    const { status, out, err } = await simulate([file]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("One blocked request\n");
    expect(out).toMatch(/→ #0 POST https:\/\/api\.example\/pay\n/);
    expect(out).toMatch(/Origin: +https:\/\/shop\.example\n/);
    expect(out).toContain("pays 5 €");
    expect(out).toMatch(/✕ .*\(ACAO_MISSING\)\n/);
    expect(out).toMatch(/= The script gets TypeError/);
  });

  test("gives the whole trace as JSON, from a link as from standard input", async () => {
    const hash = await encodeLink(scenario(parts as never), { stop: null, tab: null });
    const [byLink, byInput] = await Promise.all([
      simulate([`https://preflight.example/${hash}`, "--json"]),
      simulate(["-", "--json"], JSON.stringify(scenario(parts as never))),
    ]);
    expect(JSON.parse(byLink.out)).toEqual(JSON.parse(JSON.stringify(play(parts as never))));
    expect(byInput.out).toBe(byLink.out);
  });

  test("plays by the rules of another browser", async () => {
    expect((await simulate([file, "--profile", "firefox"])).out).toContain("Rules: firefox");
  });

  test("explains itself", () => {
    expect(readArguments(["--help"])).toBeNull();
    expect(help).toMatch(/^Usage: npm run -s simulate/);
  });

  test("unusable input: exit status 2, one line, and nothing else", async () => {
    const { status, out, err } = await simulate(["#s=1.abc.def"]);
    expect({ status, out, err }).toEqual({ status: 2, out: "", err: "simulate: The link cannot be read: cut-off.\n" });
  });

  test.each([
    [[], "No scenario given"],
    [["nowhere.json"], "There is no file"],
    [["https://preflight.example/"], "has no # part"],
    [["#no-such-scenario"], "The library has no scenario “no-such-scenario”"],
    [["x", "--profile", "lynx"], "No profile “lynx”"],
    [["x", "--fast"], "--fast"],
    [["x", "y"], "One scenario at a time"],
  ])("%j: says what is wrong", async (args, message) => {
    const read = async () => readScenario(readArguments(args)?.source ?? "");
    await expect(read()).rejects.toMatchObject({ name: "Unusable", message: expect.stringContaining(message) });
  });

  test.each([
    ["{nonsense", "is not JSON"],
    ['{"version":1,"pages":[],"hosts":[]}', "actions: missing"],
    ['{"version":7}', "future-version"],
  ])("a file with %s: says where", async (content, message) => {
    const bad = path.join(directory, "bad.json");
    await writeFile(bad, content);
    await expect(readScenario(bad)).rejects.toThrow(message);
  });
});

test("a link into the library is played by the browser that it names", async () => {
  const profileOf = async (source: string) => (await readScenario(source)).browser.profile;
  expect(await profileOf("#star-and-authorization")).toBe("chromium");
  expect(await profileOf("https://preflight.example/#star-and-authorization&browser=firefox&step=1.begin")).toBe("firefox");
});

test("no text of a scenario reaches the terminal as anything but text", async () => {
  const bell = "a\u0007\u001b[31m\u009b2J\u202e\u200b\n= all is well";
  const nasty = scenario({
    title: bell,
    pages: [{ id: "shop", name: bell, url: "https://shop.example/" }],
    hosts: [
      {
        ...{ id: "api", name: bell, origins: ["https://api.example"] },
        layers: [{ kind: "handler", routes: [{ headers: [["X-A", bell]], body: bell, effect: bell }] }],
      },
    ],
    actions: [{ kind: "client", client: bell, url: "https://api.example/", headers: [["X-B", "\u202e"]] }],
  } as never);
  for (const args of [["-"], ["-", "--json"], ["no\u001b[31msuch"]]) {
    const { out, err } = await simulate(args, JSON.stringify(nasty));
    expect(firstDanger((out + err).replaceAll("\n", ""))).toBeNull();
    expect(out + err).not.toMatch(/^= all is well/mu);
  }
});
