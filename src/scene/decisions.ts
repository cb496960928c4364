import type { Outcome } from "../trace/events.ts";
import type { AnyStep } from "../trace/steps.ts";
import { type GateId, gateOf, laneOf, lanes } from "./gates.ts";
import { pace } from "./pace.ts";
import type { Place } from "./score.ts";
import type { Sheet } from "./sheet.ts";

export function step(sheet: Sheet, step: AnyStep): void {
  if (step.name === "construct-request") begin(sheet, step.values.method, step.values.url);
  if (step.name === "redirect") {
    redirect(sheet, step);
    return;
  }
  const gate = gateOf(step);
  if (gate === null) {
    // What is kept is told where it was given.
    if (step.name === "preflight-cache-store" && step.values.stored && step.values.maxAge > 0) sheet.lastJudged = step;
    sheet.now += 60;
    return;
  }
  if (laneOf(gate) === "siding") {
    judgePermission(sheet, step);
    return;
  }
  if (laneOf(gate) === "out") {
    judgeOut(sheet, gate, step);
    return;
  }
  judgeIn(sheet, gate, step);
}

function begin(sheet: Sheet, method: string, url: string): void {
  if (sheet.asked) return;
  sheet.asked = sheet.strip("request", "actual", { method, url }, "script.out");
  sheet.show(sheet.asked, true, pace.appear);
}

function judgeOut(sheet: Sheet, gate: GateId, step: AnyStep): void {
  const strip = sheet.asked;
  release(sheet);
  if (strip) {
    const passed = gatesPassedBefore(sheet, gate);
    sheet.move(strip, [...passed, `before:${gate}`], sheet.at.get(strip.id) === "script.out" ? pace.ask : pace.gate);
  }
  sheet.set(gate, "asking", step);
  // Where nothing has been asked for yet, nothing waits for the gate.
  sheet.now += strip ? pace.think : pace.dwell / 2;
  if (step.verdict === "fail") {
    sheet.set(gate, "closed", step);
    if (strip) sheet.mark(strip, "cancelled");
    sheet.now += pace.verdict;
  } else if (step.name === "preflight-needed" && step.values.needed) {
    hold(sheet, step);
  } else if (step.name === "preflight-cache-lookup" && !step.values.hit) {
    // It holds for the reason for which it was asked.
    sheet.set(gate, "hold", sheet.needed);
    sheet.now += pace.dwell;
  } else if (step.name === "http-cache-lookup" && step.values.serves === "fresh") {
    sheet.set(gate, "open", step);
    fromCache(sheet, step);
  } else {
    const decided = step.verdict === "pass" || (step.name === "preflight-needed" && !step.values.needed);
    sheet.set(gate, decided ? "open" : "noted", step);
    if (sheet.holds && step.name === "preflight-cache-lookup") goes(sheet);
    sheet.now += pace.dwell;
  }
}

function hold(sheet: Sheet, step: AnyStep): void {
  sheet.holds = true;
  sheet.needed = step;
  sheet.set("preflight-cache", "hold", step);
  if (sheet.asked) sheet.mark(sheet.asked, "held");
  sheet.now += pace.verdict;
}

function goes(sheet: Sheet): void {
  sheet.holds = false;
  if (sheet.asked) sheet.mark(sheet.asked, "goes");
}

/** What is still in front of the first gate when its request leaves has passed it: no still shows a strip half out of its page. */
export function passFirst(sheet: Sheet): void {
  const strip = sheet.asked;
  const first = usedGates(sheet)[0];
  if (strip && first && sheet.at.get(strip.id) === `before:${first}`) sheet.move(strip, [first, `past:${first}`], pace.gate);
}

/** A preflight's answer was good: what waited may go. */
export function release(sheet: Sheet): void {
  if (!sheet.holds || sheet.permission === null) return;
  const asked = sheet.gates.get("preflight-answer");
  if (asked !== "open" && asked !== "asking") return;
  sheet.set("preflight-answer", "open", sheet.lastJudged);
  sheet.mark(sheet.permission, "permission");
  sheet.now += pace.dwell;
  // Its own question has its own answer, and what came of it.
  sheet.set("preflight-cache", "open", sheet.needed);
  goes(sheet);
  sheet.used = sheet.permission;
  sheet.permission = null;
  sheet.now += pace.dwell;
}

function judgePermission(sheet: Sheet, step: AnyStep): void {
  if (sheet.gates.get("preflight-answer") !== "asking") {
    sheet.set("preflight-answer", "asking", step);
    sheet.now += pace.think;
  }
  sheet.lastJudged = step;
  if (step.verdict !== "fail") {
    sheet.set("preflight-answer", "asking", step);
    sheet.now += pace.dwell / 2;
    return;
  }
  sheet.set("preflight-answer", "closed", step);
  if (sheet.permission) sheet.mark(sheet.permission, "refused");
  sheet.now += pace.verdict;
}

function judgeIn(sheet: Sheet, gate: GateId, step: AnyStep): void {
  const strip = sheet.response;
  if (step.verdict === "fail") sheet.scene("check", gate);
  const skipped = step.name === "same-origin-response";
  if (strip) sheet.move(strip, [`before:${gate}`], pace.gate);
  if (skipped) {
    sheet.set(gate, "skip", step);
    sheet.now += 60;
    return;
  }
  sheet.set(gate, "asking", step);
  sheet.now += step.verdict === "fail" ? pace.verdict : pace.think;
  sheet.set(gate, step.verdict === "fail" ? "closed" : step.verdict === "pass" ? "open" : "noted", step);
  if (strip) sheet.mark(strip, step.verdict === "fail" ? "withheld" : "goes");
  sheet.now += step.verdict === "fail" ? pace.verdict : pace.dwell;
}

function redirect(sheet: Sheet, step: AnyStep & { readonly name: "redirect" }): void {
  const strip = sheet.response;
  const { next, methodTo } = step.values;
  if (next === null || step.verdict === "fail") {
    judgeIn(sheet, "redirect", step);
    return;
  }
  sheet.scene("redirect");
  if (strip) sheet.move(strip, ["redirect"], pace.gate);
  sheet.set("redirect", "open", step);
  sheet.now += pace.dwell;
  if (strip) sheet.show(strip, false, pace.swap);
  sheet.asked = sheet.strip("request", "actual", { method: methodTo, url: next }, "redirect");
  sheet.show(sheet.asked, true, pace.swap);
  sheet.response = null;
  const front = usedGates(sheet)[0];
  sheet.move(sheet.asked, front ? ["turn", `before:${front}`] : ["turn"], pace.turn);
  sheet.beats.push({ at: sheet.now, sets: "afresh" });
  sheet.gates.clear();
}

/** The browser's own cache answers: the response comes out of it, and is judged like any other. */
function fromCache(sheet: Sheet, step: AnyStep): void {
  const strip = sheet.asked;
  if (!strip) return;
  sheet.scene("cache");
  sheet.show(strip, false, pace.swap);
  const known = { method: strip.method, url: strip.url };
  sheet.response = sheet.strip("response", "actual", known, `${gateOf(step) ?? "http-cache"}`);
  sheet.show(sheet.response, true, pace.swap);
  sheet.now += pace.swap;
  sheet.move(sheet.response, ["arrives"], pace.hand);
  sheet.mark(sheet.response, "here");
}

/** Gates of the out lane that this run asks, in order. */
function usedGates(sheet: Sheet): readonly GateId[] {
  const used = new Set(sheet.events.flatMap((event) => (event.type === "step" ? [gateOf(event.step)] : [])));
  return lanes.out.filter((gate) => used.has(gate));
}

export function gatesPassedBefore(sheet: Sheet, gate: GateId): readonly Place[] {
  const strip = sheet.asked;
  const from = strip ? sheet.at.get(strip.id) : undefined;
  const used = usedGates(sheet);
  const here = used.findIndex((other) => from === `before:${other}` || from === other);
  const there = used.indexOf(gate);
  const past = used.findIndex((other) => from === `past:${other}`);
  if (past >= 0) return used.slice(past + 1, Math.max(past + 1, there));
  return here < 0 ? [] : used.slice(here, Math.max(here, there));
}

/** What waited never leaves: no event says so, but it is what a refused preflight comes to. */
function cancel(sheet: Sheet): void {
  const strip = sheet.asked;
  if (!strip || !sheet.holds) return;
  sheet.scene("cancelled");
  sheet.set("preflight-cache", "closed", sheet.needed);
  sheet.mark(strip, "cancelled");
  sheet.now += pace.verdict;
  sheet.holds = false;
}

export function outcome(sheet: Sheet, outcome: Outcome): void {
  if (sheet.holds && sheet.gates.get("preflight-answer") === "closed") cancel(sheet);
  sheet.scene("script");
  const strip = sheet.response;
  const handed = outcome.kind !== "error" && outcome.kind !== "pending" && !(outcome.kind === "embedded" && outcome.failure);
  if (strip && handed) {
    sheet.move(strip, ["script.in"], pace.hand);
    sheet.mark(strip, "goes");
  }
  sheet.beats.push({ at: sheet.now, sets: "outcome", outcome });
  // What has been handed over is the script's: it stands in its slot.
  if (strip && handed) sheet.show(strip, false, pace.swap);
  sheet.now += pace.last;
}
