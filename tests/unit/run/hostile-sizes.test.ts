import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { hostsIn } from "../../../src/run/reserved-hosts.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { defaultRule, needsPublicSuffixList } from "../../../src/run/world.ts";
import { limits } from "../../../src/scenario/limits.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import { problemsOf } from "../../../src/scenario/problems.ts";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { escapeText, unescapeText } from "../../../src/transport/escape.ts";

type HostInput = ScenarioInput["hosts"][number];

/** Texts that a pattern may stumble over: what it looks for comes late, or nearly. A link packs each of them into a few bytes. */
const shapes: Readonly<Record<string, (length: number) => string>> = {
  "letters and a colon": (length) => `${"a".repeat(length - 1)}:`,
  "spaces between two letters": (length) => `x${" ".repeat(length - 2)}x`,
  "spaces and a line break": (length) => `x${" \n".repeat((length - 2) / 2)}x`,
  "tabs and a letter": (length) => `${"\t".repeat(length - 1)}x`,
  commas: (length) => ", ".repeat(length / 2),
  slashes: (length) => "/".repeat(length),
  "slashes of both kinds": (length) => "\\/:".repeat(length / 3),
  "schemes without end": (length) => "a:b.".repeat(length / 4),
  "dots and digits": (length) => "1.".repeat(length / 2),
  dashes: (length) => "-".repeat(length),
  "equals signs": (length) => "=;".repeat(length / 2),
  "quotation marks": (length) => '"\\'.repeat(length / 2),
  percents: (length) => "%e".repeat(length / 2),
  "a long name in Unicode": (length) => `http://${"ü".repeat(length - 7)}`,
};

const fill = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** What a text of this shape makes of every kind of field; each of them about as much as a link can hold. */
function scenarios(text: (length: number) => string): ScenarioInput[] {
  const page = { id: "shop", url: "https://shop.example/" };
  const value = text(limits.headerValue);
  const url = text(limits.url);
  const lines = fill(50, (i): [string, string] => [`x-${i}`, value]);
  const names = fill(60, () => text(limits.headerName));
  const api = (...layers: HostInput["layers"] & object): HostInput => ({ id: "api", origins: ["https://api.example"], layers });
  const ask = { kind: "fetch", page: "shop", url: "https://api.example/" } as const;
  const answer = (given: object) => api({ kind: "handler", routes: [{ ...given }] });
  const base = { version: 2, pages: [page], hosts: [api()], actions: [ask] } as const;
  const of = (parts: Partial<ScenarioInput>): ScenarioInput => ({ ...base, ...parts }) as ScenarioInput;
  return [
    of({
      title: text(limits.shortText),
      note: text(limits.note),
      pages: fill(8, (i) => ({ id: `p${i}`, name: text(200), url })),
      actions: [{ ...ask, page: "p0" }],
    }),
    of({ browser: { cookies: fill(50, () => ({ url: "https://api.example/", line: value })) } }),
    of({ browser: { cookies: fill(64, () => ({ url, line: "a=1" })) } }),
    of({ hosts: fill(24, (i) => ({ id: `h${i}`, origins: fill(8, (n) => `${n}-${i}${text(limits.url - 6)}`) })) }),
    of({ hosts: [api({ kind: "cors", style: "headers", preflight: { headers: lines.slice(0, 20) }, actual: lines.slice(20) })] }),
    of({ hosts: [api({ kind: "cors", style: "headers", actual: fill(50, () => ["Access-Control-Allow-Origin", value]) })] }),
    of({ hosts: [api({ kind: "cors", style: "headers", actual: fill(50, () => ["Access-Control-Expose-Headers", value]) })] }),
    of({
      hosts: [
        api({
          kind: "cors",
          style: "policy",
          origins: fill(60, () => url),
          methods: fill(60, () => text(200)),
          headers: names,
          expose: names,
        }),
      ],
    }),
    of({
      hosts: [api({ kind: "auth", needs: "bearer", value }, { kind: "auth", needs: "cookie", value })],
      actions: [{ ...ask, headers: fill(50, () => ["Authorization", `Bearer ${text(limits.headerValue - 8)}`]) }],
    }),
    of({ hosts: [api({ kind: "redirect", to: "location", when: [{ of: "path", test: "begins", value: "" }], location: url })] }),
    of({ hosts: [answer({ status: 302, headers: [["Location", value]] })] }),
    of({ hosts: [api({ kind: "answer", status: 500, body: text(limits.body) })] }),
    of({
      hosts: [
        api({
          kind: "handler",
          routes: fill(24, () => ({ path: "*", body: text(limits.body), effect: text(200), methods: fill(4, () => text(200)) })),
        }),
      ],
    }),
    of({ hosts: [answer({ headers: lines })] }),
    of({ hosts: [answer({ headers: fill(50, () => ["Content-Type", value]) })] }),
    of({ hosts: [answer({ headers: fill(50, () => ["Cache-Control", value]) })] }),
    of({
      hosts: [answer({ headers: fill(50, () => ["Cross-Origin-Resource-Policy", value]) })],
      actions: [{ ...ask, mode: "no-cors" }],
    }),
    of({ hosts: [answer({ cookies: fill(16, () => value) })], actions: [{ ...ask, credentials: "include" }] }),
    of({
      hosts: [
        api({
          kind: "forward",
          prefix: "",
          upstreams: fill(16, () => url),
          origin: "rewrite",
          originValue: url,
          addRequestHeaders: lines.slice(0, 20),
          addResponseHeaders: lines.slice(20, 40),
          removeRequestHeaders: names,
          removeResponseHeaders: names,
        }),
      ],
    }),
    of({ actions: [{ ...ask, method: "PUT", headers: lines }] }),
    of({ actions: [{ ...ask, headers: fill(50, (i) => [text(limits.headerName - 2) + i, value]) }] }),
    of({
      actions: [
        {
          ...ask,
          headers: ["Accept", "Accept-Language", "Content-Language", "Content-Type", "Range", "DPR"].flatMap((name) =>
            fill(8, (): [string, string] => [name, value]),
          ),
        },
      ],
    }),
    of({ actions: fill(24, () => ({ ...ask, method: "POST", body: text(limits.body), bodyType: "blob", blobType: text(200) })) }),
    of({
      actions: fill(24, () => ({
        kind: "client",
        client: text(200),
        url: "https://api.example/",
        method: text(200),
        body: text(limits.body),
      })),
    }),
    of({ actions: fill(24, () => ({ kind: "client", url: "https://api.example/", headers: fill(2, () => ["x", value]) })) }),
    of({ actions: fill(200, () => ({ ...ask, url, method: text(200) })) }),
    of({ actions: fill(200, (i) => ({ ...ask, url: `https://api.example/${i}${text(limits.url - 30)}`, method: "PUT" })) }),
  ];
}

/** What a pattern that tries again at every character would take is minutes. */
const seconds = 5_000;

describe("the largest texts of every kind of field are read, judged and played in time", () => {
  test.each(Object.entries(shapes))(
    "%s",
    async (_name, text) => {
      for (const [number, input] of scenarios((length) => text(length).slice(0, length)).entries()) {
        const begun = performance.now();
        const parsed = parseScenario(input);
        if (!parsed.ok) throw new Error(`Number ${number} is no scenario: ${JSON.stringify(parsed.problems[0])}`);
        problemsOf(parsed.scenario);
        const trace = runInMemory(parsed.scenario, publicSuffixList);
        expect(trace.outcomes).toHaveLength(parsed.scenario.actions.length);
        expect(performance.now() - begun, `number ${number}`).toBeLessThan(seconds);
      }
    },
    60_000,
  );

  test("and escaped for the wire", () => {
    const begun = performance.now();
    for (const text of Object.values(shapes)) {
      for (let i = 0; i < 60; i++) escapeText(text(limits.headerValue));
      expect(unescapeText(escapeText(text(limits.body)))).toBe(text(limits.body));
    }
    expect(performance.now() - begun).toBeLessThan(seconds);
  }, 60_000);
});

describe("looking for hosts", () => {
  test("finds what the plain pattern finds", () => {
    const plain = /(?:[a-z][a-z0-9+.-]*:[\\/]*|[\\/]{2,})([^\\/?#\s"'<>]+)/giu;
    const piece = fc.constantFrom("a", "Z", "1", ":", "/", "\\", ".", "-", "?", "#", " ", '"', "@", "https://", "x.example", "ü");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join("");
        const expected = [...text.matchAll(plain)].map(([, written = ""]) => {
          const afterUser = written.slice(written.lastIndexOf("@") + 1);
          return URL.parse(`http://${afterUser}`)?.hostname ?? afterUser;
        });
        expect([...hostsIn(text)]).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("is done once for a scenario, whatever its size", () => {
    const parsed = parseScenario({
      version: 2,
      pages: [],
      hosts: [],
      actions: fill(24, () => ({ kind: "client", url: "https://api.example/", body: `${"a".repeat(limits.body - 1)}:` })),
    });
    if (!parsed.ok) throw new Error("no scenario");
    const begun = performance.now();
    expect(needsPublicSuffixList(parsed.scenario)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(seconds);
    let reads = 0;
    const watched = new Proxy(parsed.scenario, {
      get(target, key) {
        reads++;
        return Reflect.get(target, key);
      },
    });
    needsPublicSuffixList(watched);
    expect(reads).toBeGreaterThan(0);
    reads = 0;
    needsPublicSuffixList(watched);
    expect(reads).toBe(0);
    expect(runInMemory(parsed.scenario, defaultRule).outcomes).toHaveLength(24);
  }, 60_000);
});
