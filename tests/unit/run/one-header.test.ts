import { describe, expect, test } from "vitest";
import { consoles } from "../../../src/consoles/index.ts";
import { logOf } from "../../../src/consoles/log.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";

/*
 * What script gets that asks for one header, and what the console says of it: as Chromium 156, Firefox ESR 153 and WebKitGTK 2.50 did it
 * for a page at localhost:8841 and a server at 127.0.0.1:8842, with these headers.
 */

type Browser = "chromium" | "firefox" | "webkit";
const browsers = ["chromium", "firefox", "webkit"] as const;
const names = ["X-Total", "x-total", "Set-Cookie", "X-Absent", "Content-Language", "bad name", "Access-Control-Allow-Origin"];
const headers: [string, string][] = [
  ["Access-Control-Allow-Origin", "*"],
  ["X-Total", "1"],
  ["Set-Cookie", "a=1"],
  ["Content-Language", "de"],
];

interface Asking {
  readonly kind?: "fetch" | "xhr";
  readonly at?: "there" | "home";
  readonly expose?: string;
  readonly mode?: "no-cors";
}

/** Value and console lines of every name. */
function ask(profile: Browser, asked: readonly string[], { kind = "xhr", at = "there", expose, mode }: Asking = {}) {
  const url = at === "there" ? "http://127.0.0.1:8842/t" : "http://localhost:8841/t";
  const scenario = withDefaults({
    version: 2,
    browser: { profile, localNetwork: "granted" },
    pages: [{ id: "p", url: "http://localhost:8841/page" }],
    hosts: [
      {
        id: "h",
        origins: ["http://127.0.0.1:8842", "http://localhost:8841"],
        layers: [
          {
            kind: "handler",
            routes: [{ headers: expose ? [...headers, ["Access-Control-Expose-Headers", expose]] : headers }],
          },
        ],
      },
    ],
    actions: asked.map((readsHeader) => ({ kind, page: "p", url, readsHeader, ...(kind === "fetch" && mode && { mode }) })),
  });
  const trace = runInMemory(scenario, publicSuffixList);
  const lines = logOf(scenario, trace, consoles[profile])(trace.events.length);
  return {
    values: trace.outcomes.map((outcome) => (outcome.kind === "response" ? outcome.asked?.value : outcome.kind)),
    lines: lines.map(({ text }) => text),
  };
}

const refused = (...all: readonly string[]) => all.map((name) => `Refused to get unsafe header "${name}"`);

describe.each(browsers)("a script in %s that asks for one header", (browser) => {
  const said = (...all: readonly string[]) => (browser === "chromium" ? refused(...all) : []);

  test("of another origin gets those that are always exposed", () => {
    const { values, lines } = ask(browser, names);
    expect(values).toEqual([null, null, null, null, "de", null, null]);
    expect(lines).toEqual(said("X-Total", "x-total", "Set-Cookie", "X-Absent", "bad name", "Access-Control-Allow-Origin"));
  });

  test("of its own origin gets all but Set-Cookie", () => {
    const { values, lines } = ask(browser, names, { at: "home" });
    expect(values).toEqual(["1", "1", null, null, "de", null, "*"]);
    expect(lines).toEqual(said("Set-Cookie"));
  });

  test("gets what the server exposes, though not Set-Cookie", () => {
    const { values, lines } = ask(browser, ["X-Total", "Set-Cookie", "X-Absent"], { expose: "X-Total, Set-Cookie" });
    expect(values).toEqual(["1", null, null]);
    expect(lines).toEqual(said("Set-Cookie", "X-Absent"));
  });

  test("by headers.get() hears as little, and the console is silent", () => {
    const { values, lines } = ask(browser, names, { kind: "fetch" });
    expect(values).toEqual([null, null, null, null, "de", null, null]);
    expect(lines).toEqual([]);
    expect(ask(browser, ["X-Total"], { kind: "fetch", mode: "no-cors" }).values).toEqual([null]);
  });
});
