import { describe, expect, it } from "vitest";
import type { ChangeName, ChangeOf, ChangeValues } from "../../../src/judge/remedies/change.ts";
import { hostFailures } from "../../../src/scenario/schema.ts";
import { remedies } from "../../../src/words/en/remedies/index.ts";
import { plain, type value } from "../../../src/words/phrase.ts";
import { sentLines } from "../../../src/words/remedies.ts";
import { expectSound } from "./sound.ts";

const api = "https://api.shop.example";
const page = "https://shop.example";

/** Each change with the values that it can have, one for each way of saying it. */
const samples: { readonly [Name in ChangeName]: readonly ChangeValues[Name][] } = {
  "send-headers": [
    { preflight: [["Access-Control-Allow-Methods", "PUT"]], actual: [], answersPreflights: 204, list: [] },
    { preflight: [], actual: [["Access-Control-Allow-Origin", page]], answersPreflights: null, list: [page] },
    {
      preflight: [],
      actual: [
        ["Access-Control-Allow-Origin", "*"],
        ["Vary", null],
      ],
      answersPreflights: null,
      list: [],
    },
    {
      preflight: [],
      actual: [["Access-Control-Allow-Origin", page]],
      answersPreflights: null,
      list: [page, "https://blog.example"],
    },
  ],
  "layer-first": [{ layer: "cors", past: ["auth", "redirect"] }],
  "layer-for-more": (["when", "unless"] as const).map((list) => ({
    layer: "handler",
    list,
    condition: { of: "path", test: "begins", value: "/api" },
  })),
  "exempt-own-origin": [{ origin: page }],
  "exempt-options": [{}],
  "one-speaker": [{ by: "cors" }, { by: "route" }, { by: "forward" }],
  "keep-headers-on-errors": [{ status: 500 }],
  "respect-vary": [{}],
  "send-vary": [{}],
  "redirect-to": (["http", "password", "broken", "unknown-host"] as const).map((because) => ({
    from: "http://a.example/",
    to: api,
    because,
  })),
  "no-redirect": [{ from: api }],
  "answer-401": [{ redirectedTo: "https://login.example/" }],
  "repair-error": [{ status: 500 }],
  "switch-on": [{ layer: "handler" }],
  "host-up": hostFailures.map((failure) => ({ failure })),
  "answers-for": [{ origin: api }],
  "serve-file": [{ path: "/a.js", file: "js" }],
  "drop-headers": [{ names: ["X-A", "X-B"] }],
  "rename-header": [{ from: "X A", to: "X-A" }],
  credentials: [{ to: "same-origin" }, { to: "include" }],
  mode: [{ to: "cors" }],
  "redirect-mode": [{ to: "follow" }],
  "cache-mode": [{ to: "reload" }],
  crossorigin: [{ to: "anonymous" }, { to: "none" }],
  "no-keepalive": [{}],
  "send-token": [{}],
  "sign-in": [{ cookie: "session" }],
  method: [{ to: "PATCH" }],
  "no-body": [{}],
  "ask-url": (["final", "https", "known-host", "spelling", "password", "port"] as const).map((because) => ({ to: api, because })),
  "own-path": [{ to: `${page}/via/`, upstream: api, newHost: true }],
  "page-https": [{ to: page }],
  "page-served": [{ to: page }],
  unsandbox: [{}],
  "page-csp": [{ directive: "connect-src", source: api }],
  "page-coep": [{ to: "credentialless" }],
  "user-allows": [{}],
};

describe.each(Object.keys(samples) as ChangeName[])("%s", (does) => {
  it("is said in a sentence, or names what is sent and on what", () => {
    for (const values of samples[does]) {
      const change = { does, at: { host: 0 }, edits: [], ...values } as ChangeOf<ChangeName>;
      const say = remedies.changes[does] as (of: typeof change, server: ReturnType<typeof value>) => ReturnType<typeof value>;
      const said = say(change, remedies.server("Shop API", api));
      if (does === "send-headers") expect(plain(said)).toMatch(/^Shop API \(https:\/\/api\.shop\.example\) .*:$/u);
      else expectSound(said, `${does} ${JSON.stringify(values)}`, "sentence");
      for (const { on, lines } of sentLines(remedies, change)) {
        expect(on).toMatch(/:$/u);
        for (const { text } of lines) expectSound(text, does);
      }
    }
  });
});
