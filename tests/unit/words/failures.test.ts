import { describe, expect, it } from "vitest";
import { exceptionText } from "../../../src/consoles/exceptions.ts";
import { consoleLines } from "../../../src/consoles/index.ts";
import { profiles } from "../../../src/scenario/schema.ts";
import { inHands } from "../../../src/views/readouts/in-hands.ts";
import { trace } from "../../../src/words/en/trace/index.ts";
import { plain } from "../../../src/words/phrase.ts";
import { failureWords } from "../../../src/words/trace/steps.ts";
import { english } from "../../english.tsx";
import { codes, everyFailure } from "./failures-of-every-code.ts";
import { expectSound, saysNothing } from "./sound.ts";

describe.each(codes)("%s", (code) => {
  const failures = everyFailure.filter((failure) => failure.code === code && !saysNothing(failure));

  it("says what went wrong, and why", () => {
    for (const failure of failures) {
      const { title, why } = failureWords(trace, failure);
      expectSound(title, `${code}: title`);
      expectSound(why, `${code}: why`, "sentence");
    }
  });

  it.each(profiles)("has lines on the console of %s, or none", (profile) => {
    // NOTE: the two spaces are Chrome's own.
    const lines = failures
      .flatMap((failure) => consoleLines(failure, profile))
      .map((line) => line.replace("media from  '", "media from '"));
    for (const line of lines) expectSound(line, `${code}: console`);
  });
});

describe("the cause, at the end of a sentence", () => {
  it.each(["causeHidden", "causeUntold"] as const)(
    "%s: begins with a small letter, unless it is an abbreviation or a value",
    (said) => {
      for (const failure of everyFailure) {
        const { title } = failureWords(trace, failure);
        const [cause] = /(?<=: ).*$/u.exec(plain(trace.outcomes[said](title))) ?? [];
        expect(cause, failure.code).toMatch(typeof title[0] === "string" ? /^(?:\p{Ll}(?!\p{Lu})|\p{Lu}{2})/u : /^./u);
      }
    },
  );

  it("CORS stays CORS", () => {
    const failure = everyFailure.find(({ code }) => code === "SCHEME_NOT_CORS")!;
    expect(plain(trace.outcomes.causeHidden(failureWords(trace, failure).title))).toMatch(/: CORS speaks HTTP only\.$/u);
  });
});

describe("words tell apart", () => {
  it("what a preflight and what the response itself was refused for", () => {
    for (const failure of everyFailure.filter(({ code }) => /^P_AC/u.test(code))) {
      expect(plain(failureWords(trace, failure).why), failure.code).toMatch(/preflight|Access-Control-Allow/u);
    }
  });

  it("every code by its title, but for the same fault on a preflight and on the response", () => {
    const titles = new Map<string, Set<string>>();
    for (const failure of everyFailure) {
      const title = plain(failureWords(trace, failure).title);
      titles.set(
        title,
        (titles.get(title) ?? new Set()).add(failure.code.replace(/^P_(?=ACA[OC]_)|_SAME_(?:ORIGIN|SITE)$/u, "")),
      );
    }
    for (const [title, sharing] of titles) expect([...sharing], title).toHaveLength(1);
  });
});

describe("what a script gets in its hands", () => {
  it("never names the cause of a CORS failure, in any browser", () => {
    for (const failure of everyFailure.filter(({ code }) => /ACA|^P_|REDIRECT|NETWORK/u.test(code))) {
      for (const profile of profiles) {
        const text = exceptionText("TypeError", failure, profile);
        expect(text, failure.code).toMatch(/^TypeError/u);
        expect(text, failure.code).not.toMatch(/origin|cors|header|redirect/iu);
      }
    }
  });

  it("is a bare event for an element", () => {
    const failure = everyFailure.find(({ code, context }) => code === "ACAO_MISSING" && context.api === "img");
    if (!failure) throw new Error("no such failure");
    expect(inHands(english.of("frame").readouts.script, { kind: "error", exception: "error event", failure }, "chromium")).toBe(
      "error event",
    );
  });

  it("is an event for an asynchronous XMLHttpRequest, and a NetworkError for a synchronous one", () => {
    const failure = everyFailure.find(({ code, context }) => code === "ACAO_MISSING" && context.api === "xhr");
    if (!failure) throw new Error("no such failure");
    expect(inHands(english.of("frame").readouts.script, { kind: "error", exception: "error event", failure }, "firefox")).toBe(
      "error event, status 0",
    );
    expect(inHands(english.of("frame").readouts.script, { kind: "error", exception: "NetworkError", failure }, "firefox")).toBe(
      "NetworkError",
    );
  });
});

it("fetch() gives a promise that is rejected, where XMLHttpRequest throws", () => {
  const failure = everyFailure.find(({ code, context }) => code === "INVALID_REQUEST" && context.api === "fetch");
  if (!failure) throw new Error("no such failure");
  const why = (api: "fetch" | "xhr") => plain(failureWords(trace, { ...failure, context: { ...failure.context, api } }).why);
  expect(why("fetch")).toMatch(/The promise is rejected at once; nothing is sent\.$/u);
  expect(why("xhr")).toMatch(/The exception is thrown at once; nothing is sent\.$/u);
});
