import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { advise } from "../../../src/judge/remedies/search.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { defaultRule } from "../../../src/run/world.ts";
import { ScenarioSchema } from "../../../src/scenario/schema.ts";
import { remedies as words } from "../../../src/words/en/remedies/index.ts";
import { trace as traceWords } from "../../../src/words/en/trace/index.ts";
import { plain } from "../../../src/words/phrase.ts";
import { outcomeTitle } from "../../../src/words/trace/outcomes.ts";

function advised(action: object, file: "js" | "vtt") {
  const scenario = v.parse(ScenarioSchema, {
    version: 2,
    title: "One element",
    pages: [{ id: "shop", url: "https://shop.example/" }],
    hosts: [
      {
        id: "cdn",
        origins: ["https://cdn.example"],
        layers: [
          { kind: "cors", style: "headers", actual: [["Access-Control-Allow-Origin", "*"]] },
          { kind: "handler", routes: [{ path: "/a", file }] },
        ],
      },
    ],
    actions: [{ kind: "element", page: "shop", url: "https://cdn.example/a", ...action }],
  });
  return advise(scenario, runInMemory(scenario, defaultRule), 0, defaultRule);
}

const integrity = "sha384-cA2k5ShGbDszTFJ5DCwUz0SM78jrtzK+xEyMQFDiO7NqJbEU9UCtZBjvgxiEUqsK";

describe("advice for elements", () => {
  it("what integrity stopped was stopped rightly", () => {
    expect(advised({ element: "script", crossorigin: "anonymous", integrity }, "js")).toMatchObject({
      kind: "rightly",
      because: "changed",
    });
  });

  it("subtitles of another origin are asked for with CORS, and the proof is one sentence", () => {
    const [remedy] = advised({ element: "track" }, "vtt").remedies;
    expect(remedy?.changes.map(({ does }) => does)).toEqual(["crossorigin"]);
    const got = remedy === undefined ? [] : outcomeTitle(traceWords, remedy.proof.outcome);
    expect(plain(words.proof(got))).toBe("Played: The video has its subtitles.");
  });
});
