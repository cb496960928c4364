import { afterAll, describe, expect, it, vi } from "vitest";
import type { ConsoleName } from "../../../src/consoles/browser-console.ts";
import { consoles } from "../../../src/consoles/index.ts";
import type { Failure, FailureCode } from "../../../src/trace/failures.ts";
import { givenCorpora, readCorpus } from "../../truth/corpus.ts";
import { play } from "../../truth/play.ts";
import { everyFailure } from "../words/failures-of-every-code.ts";
import { heard } from "./console-samples.ts";

/** The same failure of a request that has left the page's origin. */
function onItsWay(failure: Failure): Failure {
  const request = { method: "GET", mode: "cors", redirect: "follow", tainting: "cors", headers: [], nextUrl: null } as const;
  return { ...failure, context: { ...failure.context, request } } as Failure;
}

const names: readonly ConsoleName[] = ["chromium", "firefox", "webkit"];
afterAll(() => vi.restoreAllMocks());

describe.each(names)("%s", (name) => {
  const words = consoles[name];
  const ofThis = heard.flatMap(({ failure, lines }) => (lines[name] ? [{ failure, lines: lines[name] }] : []));

  it.each(ofThis)("says of $failure.code, $failure.context.api, what was heard", ({ failure, lines }) => {
    expect(words.lines(failure)).toEqual(lines);
  });

  it("tells which of its lines were never recorded", () => {
    const recorded = new Set<FailureCode>(ofThis.map(({ failure }) => failure.code));
    const lines = vi.spyOn(words, "lines");
    for (const of of givenCorpora.flatMap((name) => readCorpus(name))) if (of.truth[name].console) play(of, name);
    for (const [failure] of lines.mock.calls) recorded.add(failure.code);
    lines.mockRestore();
    const all = [...everyFailure, ...everyFailure.map(onItsWay)];
    const printing = new Set(all.filter((failure) => words.lines(failure).length > 0).map(({ code }) => code));
    expect([...words.unrecorded].sort()).toEqual([...printing].filter((code) => !recorded.has(code)).sort());
  });
});
