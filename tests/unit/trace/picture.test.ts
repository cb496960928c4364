import { describe, expect, it } from "vitest";
import { keptAt } from "../../../src/trace/kept.ts";
import { replay } from "../../../src/trace/replay.ts";
import { effectsAt } from "../../../src/trace/trace-index.ts";
import { pictureAt, pictureAtEnd, places, play } from "./play.ts";

describe("a message in the picture", () => {
  it("is out until it is answered, back until it is judged, then held at the gate", () => {
    const trace = play("first-blocked-request");
    expect(places(pictureAt(trace, ({ type }) => type === "request"))).toEqual(["actual out"]);
    expect(places(pictureAt(trace, ({ type }) => type === "response"))).toEqual(["actual back"]);
    expect(places(pictureAtEnd(trace))).toEqual(["actual held"]);
  });

  it("is delivered where the script may have it", () => {
    expect(places(pictureAtEnd(play("first-request-fixed")))).toEqual(["actual delivered"]);
  });

  it("the preflight is used up, and the request itself delivered", () => {
    expect(places(pictureAtEnd(play("preflight-for-put")))).toEqual(["preflight delivered", "actual delivered"]);
  });

  it("a refused preflight is held, and the request itself is never there", () => {
    expect(places(pictureAtEnd(play("preflight-refused-by-method")))).toEqual(["preflight held"]);
  });

  it("the proxy's own hop is through as soon as it is answered: no browser judges it", () => {
    const trace = play("proxy-on-the-own-origin");
    const answered = pictureAt(trace, (event) => event.type === "response" && event.purpose === "forward");
    expect(places(answered)).toEqual(["actual out", "forward delivered"]);
    expect(places(pictureAtEnd(trace))).toEqual(["actual delivered", "forward delivered"]);
  });

  it("is lost where nobody answers", () => {
    const trace = play("first-blocked-request", (scenario) => ({
      ...scenario,
      hosts: scenario.hosts.map((host) => ({ ...host, failure: "refused" })),
    }));
    expect(places(pictureAtEnd(trace))).toEqual(["actual lost"]);
  });
});

describe("the gates in the picture", () => {
  it("have not been asked before anything has happened", () => {
    expect(replay(play("first-blocked-request"), 0).gates).toEqual({});
  });

  it("close where the check failed, and say which step did it", () => {
    const { gates, decision } = pictureAtEnd(play("first-blocked-request"));
    expect(gates.cors).toMatchObject({ state: "closed", step: { name: "cors-check" } });
    expect(decision).toMatchObject({ verdict: "fail", failure: { code: "ACAO_MISSING" } });
  });

  it("stay as they were decided, whatever is noted there afterwards", () => {
    const trace = play("preflight-for-put");
    trace.events.forEach((event, i) => {
      if (event.type !== "step" || event.step.verdict !== "note") return;
      const before = replay(trace, i).gates[event.step.gate];
      const after = replay(trace, i + 1).gates[event.step.gate];
      if (before && before.state !== "noted") expect(after).toEqual(before);
      else expect(after).toEqual({ state: "noted", step: event.step });
    });
  });

  it("start afresh with the next action", () => {
    const trace = play("preflight-cache");
    const second = pictureAt(trace, (event) => event.type === "action" && event.action === 1);
    expect(second).toMatchObject({ gates: {}, strips: [], layers: {}, decision: null, outcome: null, action: 1, now: 60_000 });
  });
});

describe("what outlasts an action", () => {
  it("effects stay done although the answer was withheld", () => {
    const trace = play("blocked-post-still-ran", (s) => ({ ...s, actions: s.actions.slice(0, 1) }));
    expect(effectsAt(trace, trace.events.length).map(({ effect }) => effect)).toEqual(["transfers 100 €"]);
    expect(pictureAtEnd(trace).outcome?.kind).toBe("error");
  });

  it("effects add up over the actions, and stay the same list where none is added", () => {
    const trace = play("blocked-post-still-ran", (s) => ({ ...s, actions: [...s.actions, ...s.actions] }));
    const counts = trace.events.map((_, cursor) => effectsAt(trace, cursor).length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(effectsAt(trace, trace.events.length)).toEqual(trace.events.filter(({ type }) => type === "effect"));
    expect(effectsAt(trace, trace.events.length)).toBe(effectsAt(trace, trace.events.length));
  });

  it("the preflight cache holds its permission while the next action runs", () => {
    const trace = play("preflight-cache");
    const second = trace.events.findIndex((event) => event.type === "outcome" && event.action === 1);
    expect(keptAt(trace, second + 1).preflightCache).toMatchObject([
      { url: "https://api.shop.example/cart/tea", methods: ["PUT"], expires: 300_000 },
    ]);
  });

  it("cookies of the scenario are in the jar before the first action begins", () => {
    const trace = play("credentials-done-right");
    const begins = trace.events.findIndex(({ type }) => type === "action");
    expect(keptAt(trace, begins).cookies.length).toBeGreaterThan(0);
  });
});
