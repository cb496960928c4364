import { describe, expect, it } from "vitest";
import { runInMemory } from "../../../src/run/run.ts";
import { defaultRule } from "../../../src/run/world.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { replay } from "../../../src/trace/replay.ts";

const allowed: [string, string][] = [["Access-Control-Allow-Origin", "*"]];

function play(location: string, method = "GET") {
  const scenario: ScenarioInput = {
    version: 2,
    pages: [{ id: "shop", url: "https://shop.example/" }],
    hosts: [
      {
        id: "api",
        origins: ["https://api.example"],
        layers: [
          {
            kind: "cors",
            style: "headers",
            preflight: { headers: [...allowed, ["Access-Control-Allow-Methods", "*"]] },
            actual: allowed,
          },
          { kind: "redirect", to: "location", when: [{ of: "path", test: "equals", value: "/old" }], location },
          { kind: "handler", routes: [{}] },
        ],
      },
    ],
    actions: [{ kind: "fetch", page: "shop", url: "https://api.example/old", method }],
  };
  const trace = runInMemory(withDefaults(scenario), defaultRule);
  return { trace, end: replay(trace, trace.events.length) };
}

describe("flight strips", () => {
  it("a redirect that was followed has let its answer through, even if nobody answers at the next URL", () => {
    const { end } = play("https://nobody.example/");
    expect(end.strips.map(({ place }) => place)).toEqual(["delivered", "lost"]);
  });

  it("a redirect that may not be followed is withheld", () => {
    const { end } = play("ftp://api.example/");
    expect(end.strips.map(({ place }) => place)).toEqual(["held"]);
  });

  it("a preflight that passed no longer lies at the gate once the request itself is out", () => {
    const { trace } = play("/new", "PUT");
    const out = trace.events.findIndex((event) => event.type === "request" && event.purpose === "actual");
    expect(replay(trace, out + 1).strips.map(({ place }) => place)).toEqual(["delivered", "out"]);
  });
});
