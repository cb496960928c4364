import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLink, encodeLibraryLink, encodeLink } from "../../src/scenario/link.ts";
import { scenarios } from "./scenario-arbitrary.ts";

const views = fc.record({
  stop: fc.option(
    fc.oneof(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom("begin", "end", "1.cors-check", "12.redirect.3")),
  ),
  tab: fc.option(fc.constantFrom("request", "hosts", "browser", "pages")),
});
const ids = fc.constantFrom("first-blocked-request", "patch-is-not-patch", "a1-b2");

describe("a link", () => {
  it("opens what was shared: scenario, step and tab", async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, views, async (scenario, view) => {
        expect(await decodeLink(await encodeLink(scenario, view))).toEqual({
          kind: "scenario",
          scenario: scenario,
          ...view,
        });
      }),
    );
  });

  it("to the library opens that scenario", async () => {
    await fc.assert(
      fc.asyncProperty(ids, views, async (id, view) => {
        expect(await decodeLink(encodeLibraryLink(id, view))).toEqual({ kind: "library", id, ...view });
      }),
    );
  });

  it("cut anywhere says so, and never opens something else", async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, views, async (scenario, view) => {
        const link = await encodeLink(scenario, view);
        for (let length = 2; length < link.length; length++) {
          expect(await decodeLink(link.slice(0, length)), link.slice(0, length)).toMatchObject({
            kind: "bad",
            reason: "cut-off",
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it("with one character changed never opens another scenario", async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, fc.nat(), fc.constantFrom(..."aZ0-_"), async (scenario, pick, character) => {
        const link = await encodeLink(scenario, { stop: null, tab: null });
        const at = 5 + (pick % (link.length - 5));
        if (link[at] === character) return;
        expect((await decodeLink(link.slice(0, at) + character + link.slice(at + 1))).kind).toBe("bad");
      }),
    );
  });

  it("that someone percent-encoded, or put before a full stop, still opens", async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const link = await encodeLink(scenario, { stop: "1.cors-check", tab: "hosts" });
        const opened = await decodeLink(link);
        expect(await decodeLink(encodeURIComponent(link.slice(1)))).toEqual(opened);
        expect(await decodeLink(`${link}).`)).toEqual(opened);
      }),
    );
  });
});

describe("decodeLink is total", () => {
  const known = ["empty", "scenario", "library", "bad"];
  it("on arbitrary text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
        expect(known).toContain((await decodeLink(text)).kind);
      }),
    );
  });

  it("on arbitrary bytes behind a correct prefix", async () => {
    await fc.assert(
      fc.asyncProperty(fc.base64String({ maxLength: 400 }), fc.string(), async (payload, sum) => {
        expect(["bad"]).toContain((await decodeLink(`#s=1.${sum}.${payload}`)).kind);
      }),
    );
  });
});
