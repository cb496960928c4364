import type { LayerEvent, NodeId, RequestEvent, ResponseEvent } from "../trace/events.ts";
import { isStop } from "../trace/stops.ts";
import { gatesPassedBefore, passFirst, release } from "./decisions.ts";
import { type GateId, gateOf, laneOf } from "./gates.ts";
import { pace } from "./pace.ts";
import type { Place, Strip } from "./score.ts";
import type { Sheet } from "./sheet.ts";

export function request(sheet: Sheet, event: RequestEvent): void {
  const { purpose, request, message, from, to } = event;
  const sent = { method: request.method, url: request.url, message, request };
  if (purpose === "forward") {
    forwards(sheet, event, sent);
    return;
  }
  if (purpose === "preflight") {
    sheet.scene("preflight");
    if (!sheet.holds && sheet.asked) {
      sheet.holds = true;
      sheet.mark(sheet.asked, "held");
    }
    const strip = sheet.strip("request", purpose, sent, "born");
    sheet.show(strip, true, pace.appear);
    sheet.now += pace.appear;
    sheet.sent.set(message, strip);
    leave(sheet, strip, event, pace.leave);
    return;
  }
  release(sheet);
  if (sheet.is("ask")) passFirst(sheet);
  sheet.scene("request");
  if (sheet.used) sheet.show(sheet.used, false, pace.appear);
  sheet.used = null;
  if (from.startsWith("client:") || !sheet.asked) {
    const strip = sheet.strip("request", purpose, sent, "script.out");
    sheet.show(strip, true, pace.appear);
    sheet.asked = strip;
  } else sheet.asked = sheet.becomes(sheet.asked, { ...sent, purpose });
  sheet.sent.set(message, sheet.asked);
  sheet.mark(sheet.asked, "goes");
  const strip = sheet.asked;
  const passed = purpose === "client" ? [] : gatesPassedBefore(sheet, "exposure");
  leave(sheet, strip, { ...event, to }, pace.leave + 100, passed);
}

function leave(sheet: Sheet, strip: Strip, event: RequestEvent, duration: number, passed: readonly Place[] = []): void {
  const host = hostOf(event.to);
  const end = host === null ? ["nowhere"] : [`${host}.edge.out`, `${host}.${firstLayer(sheet, event.message)}.out`];
  sheet.move(strip, [...passed, "edge.out", ...end], duration);
}

/** The layer at which something is first done with a message; `end` where nothing is. */
function firstLayer(sheet: Sheet, message: number): number | "end" {
  const event = sheet.events.find((other) => other.type === "layer" && other.message === message && isStop(other));
  return event?.type === "layer" ? event.layer : "end";
}

function forwards(
  sheet: Sheet,
  { from, to, message }: RequestEvent,
  sent: Pick<Strip, "method" | "url" | "message" | "request">,
): void {
  const host = hostOf(from);
  const target = hostOf(to);
  sheet.scene("server", null, target);
  const before = under(sheet, host);
  const place = (before && sheet.at.get(before.id)) ?? `${host}.edge.out`;
  const strip = sheet.strip("request", "forward", sent, place);
  if (before) sheet.show(before, false, pace.swap);
  sheet.show(strip, true, pace.swap);
  sheet.now += pace.swap / 2;
  sheet.sent.set(message, strip);
  const end = target === null ? ["nowhere"] : [`${target}.edge.out`, `${target}.${firstLayer(sheet, message)}.out`];
  sheet.move(strip, [`${host}.end.out`, ...end], pace.leave);
}

/** What a host is working on. */
function under(sheet: Sheet, host: string | null): Strip | null {
  return [...sheet.sent.values()].findLast(({ id }) => sheet.at.get(id)?.startsWith(`${host}.`)) ?? null;
}

export function layer(sheet: Sheet, { message, host, layer, result }: LayerEvent): void {
  if (result.did === "passed") return;
  // A preflight's own scene goes on until its answer is on the way.
  if (!sheet.is("preflight")) sheet.scene("server", null, host);
  const response = sheet.answers.get(message);
  if (response) {
    sheet.move(response, [`${host}.${layer}.in`], pace.layer);
    sheet.beats.push({ at: sheet.now, sets: "layer", host, layer, way: "in", result });
    sheet.now += pace.dwell / 2;
    return;
  }
  const strip = sheet.sent.get(message);
  if (strip) sheet.move(strip, [`${host}.${layer}.out`], pace.layer);
  sheet.now += pace.think;
  sheet.beats.push({ at: sheet.now, sets: "layer", host, layer, way: "out", result });
  if (result.did === "answered" || (result.did === "cache" && result.what === "hit"))
    answer(sheet, message, `${host}.${layer}.in`);
  sheet.now += pace.dwell;
}

/** A request becomes its answer, where it was answered. */
function answer(sheet: Sheet, message: number, place: Place): Strip | null {
  const strip = sheet.sent.get(message);
  const event = sheet.events.find((other): other is ResponseEvent => other.type === "response" && other.message === message);
  if (!strip || !event) return null;
  const response = sheet.strip(
    "response",
    event.purpose,
    { message, method: strip.method, url: strip.url, request: strip.request, response: event.response },
    sheet.at.get(strip.id) ?? place,
  );
  sheet.answers.set(message, response);
  sheet.show(strip, false, pace.swap);
  sheet.show(response, true, pace.swap);
  sheet.move(response, [place], pace.swap);
  return response;
}

export function arrival(sheet: Sheet, event: ResponseEvent): void {
  const { message, from, to, purpose, response } = event;
  const host = hostOf(from);
  if ("failure" in response) {
    const strip = sheet.sent.get(message);
    if (strip) sheet.mark(strip, "lost");
    sheet.now += pace.verdict;
    return;
  }
  const strip = sheet.answers.get(message) ?? answer(sheet, message, `${host}.end.in`);
  if (!strip) return;
  if (to.startsWith("host:")) {
    backAtProxy(sheet, strip, host, to.slice("host:".length), message);
    return;
  }
  const way = [`${host}.edge.in`, "edge.in"];
  if (purpose === "preflight") {
    sheet.scene("preflight-answer");
    sheet.move(strip, [...way, "siding"], pace.arrive);
    sheet.permission = strip;
    sheet.mark(strip, "here");
    sheet.now += pace.dwell;
    return;
  }
  sheet.scene("response");
  if (purpose === "client") {
    sheet.move(strip, [`${host}.edge.in`, "client.in"], pace.arrive);
    sheet.response = strip;
    return;
  }
  const next = nextJudge(sheet, message);
  sheet.move(strip, [...way, next ? `before:${next}` : "arrives"], pace.arrive);
  sheet.response = strip;
  sheet.mark(strip, "here");
  sheet.now += pace.dwell;
}

/** An upstream's answer goes on as the proxy's own. */
function backAtProxy(sheet: Sheet, strip: Strip, from: string | null, to: string, message: number): void {
  sheet.move(strip, [`${from}.edge.in`, `${to}.end.in`], pace.leave);
  const own = sheet.events.findLast(
    (event): event is RequestEvent => event.type === "request" && event.message < message && hostOf(event.to) === to,
  );
  const asked = own && sheet.sent.get(own.message);
  if (!asked) return;
  sheet.show(strip, false, pace.swap);
  const layer = sheet.at.get(asked.id)?.replace(/\.out$/u, ".in") ?? `${to}.end.in`;
  // Its answer begins where the upstream's ended.
  sheet.at.set(asked.id, `${to}.end.in`);
  answer(sheet, own.message, layer);
}

/** The gate of the in lane at which a response is judged first. */
function nextJudge(sheet: Sheet, message: number): GateId | null {
  for (const event of sheet.events) {
    if (event.type !== "step" || event.step.message !== message) continue;
    const gate = event.step.name === "redirect" ? "redirect" : gateOf(event.step);
    if (gate !== null && laneOf(gate) === "in") return gate === "redirect" && event.step.verdict !== "fail" ? null : gate;
  }
  return null;
}

export function hostOf(node: NodeId | null): string | null {
  return node?.startsWith("host:") ? node.slice("host:".length) : null;
}
