import { getHeader } from "../../http/headers.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Scene, Score } from "../../scene/score.ts";
import type { Trace, TraceEvent } from "../../trace/events.ts";
import { initiatorOf } from "../../trace/initiators.ts";
import type { AnyStep } from "../../trace/steps.ts";
import { shownAt } from "../../trace/stops.ts";
import type { Words } from "../contract.ts";
import { type Phrase, plain } from "../phrase.ts";
import { eventWords } from "../trace/events.ts";
import { namesOf, originOf } from "../trace/names.ts";
import { failureWords } from "../trace/steps.ts";
import type { Captions } from "./tables.ts";

/** Requests that have got what they must not. */
interface Leaks {
  readonly read: ReadonlySet<number>;
  readonly done: ReadonlySet<number>;
}

export interface Caption {
  readonly head: string;
  readonly text: Phrase;
}

/** The line and the sentence under the picture, for a scene of an action. */
export function captionOf(
  words: Pick<Words, "trace" | "scene">,
  scenario: Scenario,
  trace: Trace,
  score: Score,
  scene: Scene,
  leaks: Leaks | null = null,
): Caption {
  const said = words.scene.captions;
  const names = namesOf(words.trace, scenario);
  const events = eventsIn(trace, scene);
  const action = scenario.actions[score.action];
  const steps = events.flatMap((event) => (event.type === "step" ? [event.step] : []));
  const failing = steps.find(({ verdict }) => verdict === "fail");
  const sent = events.find((event) => event.type === "request");
  const method = score.strips.find(({ purpose, kind }) => purpose === "actual" && kind === "request")?.method ?? "";
  switch (scene.kind) {
    case "ask":
      if (action?.kind === "client") return { head: said.client.asks(action.client, action.method), text: said.client.free };
      if (failing?.failure) return titled(failureWords(words.trace, failing.failure));
      return { head: asking(words, action, method), text: askedWhy(said, steps) };
    case "preflight":
      return { head: said.preflight.head(method), text: said.preflight.text };
    case "preflight-answer":
      return failing?.failure ? titled(failureWords(words.trace, failing.failure)) : said.preflightAnswer;
    case "cancelled":
      return { head: said.cancelled.head(method), text: said.cancelled.text };
    case "cache":
      return said.cache;
    case "request": {
      if (sent?.type === "request" && sent.purpose === "client")
        return { head: said.client.head(names.node(sent.from)), text: said.client.text };
      const origin = sent?.type === "request" ? getHeader(sent.request.headers, "origin") : null;
      const cookie = sent?.type === "request" && getHeader(sent.request.headers, "cookie") !== null ? said.leaves.cookie : [];
      const later = score.scenes.some((other) => other.kind === "redirect" && other.start < scene.start);
      const waited = score.scenes.some((other) => other.kind === "preflight" && other.start < scene.start);
      const head = later
        ? said.leaves.again(sent?.type === "request" ? originOf(sent.request.url) : "")
        : waited
          ? said.leaves.now(method)
          : said.leaves.atOnce;
      return { head, text: [...(origin === null ? said.leaves.noOrigin : said.leaves.origin(origin)), ...cookie] };
    }
    case "server":
      return serverCaption(words, names.node, trace, scene, events);
    case "response": {
      if (action?.kind === "client") return { head: said.client.arrives(action.client), text: said.client.whole };
      const own = steps.some(({ name }) => name === "same-origin-response");
      const read = steps.some(({ name, verdict }) => name === "cors-check" && verdict === "pass");
      const passed = steps.find(({ name }) => name === "cors-check");
      const next = score.scenes[score.scenes.indexOf(scene) + 1];
      if (read && passed && next?.kind === "script")
        return { head: said.response.read, text: eventWords(words.trace, { type: "step", action: 0, step: passed }, names).why };
      return { head: said.response.arrives, text: own ? said.response.own : said.response.unharmed };
    }
    case "check": {
      const head = action && action.kind !== "fetch" && action.kind !== "xhr" ? said.check.page : said.check.script;
      return { head, text: failing?.failure ? failureWords(words.trace, failing.failure).why : said.response.unharmed };
    }
    case "redirect": {
      const step = steps.find((one): one is AnyStep & { name: "redirect" } => one.name === "redirect");
      return {
        head: said.redirect.head(step?.values.status ?? 302, originOf(step?.values.next ?? "")),
        text: said.redirect.text,
      };
    }
    case "script": {
      const outcome = events.find(({ type }) => type === "outcome");
      const leak = leaks?.read.has(score.action) ? said.leak.read : leaks?.done.has(score.action) ? said.leak.done : null;
      if (outcome && leak && score.by)
        return { head: leak(names.node(score.by)), text: eventWords(words.trace, outcome, names).why };
      return outcome ? titled(eventWords(words.trace, outcome, names)) : said.rest;
    }
  }
}

function titled({ title, why }: { readonly title: Phrase; readonly why: Phrase }): Caption {
  const head = plain(title);
  return { head: head.endsWith(".") ? head : `${head}.`, text: why };
}

function eventsIn(trace: Trace, scene: Scene): readonly TraceEvent[] {
  const events: TraceEvent[] = [];
  for (let stop = scene.first; stop <= scene.last; stop++) {
    const event = shownAt(trace, stop);
    if (event) events.push(event);
  }
  return events;
}

function asking(
  { scene, trace }: Pick<Words, "trace" | "scene">,
  action: Scenario["actions"][number] | undefined,
  method: string,
): string {
  const { asks } = scene.captions;
  if (!action || action.kind === "client") return scene.captions.rest.head;
  if (action.kind !== "fetch" && action.kind !== "xhr") return asks.thing(trace.things[initiatorOf(action)].one);
  return action.injected ? asks.injected(method) : asks.script(method);
}

function askedWhy({ asks }: Captions, steps: readonly AnyStep[]): Phrase {
  const compared = steps.find((step) => step.name === "compare-origins");
  if (compared?.name === "compare-origins" && compared.values.same) return asks.own;
  const needed = steps.find((step) => step.name === "preflight-needed");
  if (needed?.name !== "preflight-needed") return asks.unasked;
  if (!needed.values.needed) return asks.freely;
  if (steps.some((step) => step.name === "preflight-cache-lookup" && step.values.hit)) return asks.permitted;
  return asks.first(
    needed.values.methodSafelisted ? (needed.values.unsafeHeaders[0] ?? needed.values.method) : needed.values.method,
  );
}

function serverCaption(
  { scene: { captions } }: Pick<Words, "scene">,
  node: (id: `host:${string}`) => string,
  trace: Trace,
  scene: Scene,
  events: readonly TraceEvent[],
): Caption {
  const said = captions.server;
  const host = scene.host === null ? "" : node(`host:${scene.host}`);
  const forwarded = events.find((event) => event.type === "request" && event.purpose === "forward");
  const effects = events.flatMap((event) => (event.type === "effect" ? [event.effect] : []));
  const message = events.findLast((event) => event.type === "layer");
  const response =
    message?.type === "layer"
      ? trace.events.find((event) => event.type === "response" && event.message === message.message)
      : undefined;
  if (message?.type === "layer" && message.result.did === "forwarded" && scene.host !== null) {
    const upstream = trace.events.find((event) => event.type === "request" && event.from === `host:${scene.host}`);
    const to = upstream?.type === "request" ? upstream.to : null;
    if (to?.startsWith("host:")) return { head: said.hands(host, node(to as `host:${string}`)), text: said.proxied };
  }
  if (response?.type !== "response") return { head: said.works(host), text: scene.host === null ? said.nobody : said.plain };
  if ("failure" in response.response) return { head: said.noAnswer(host), text: said.plain };
  const head = said.answers(host, response.response.status);
  if (effects.length > 0) return { head, text: said.effect(effects.join(", ")) };
  if (forwarded || response.purpose === "forward") return { head, text: said.proxied };
  const request = trace.events.find((event) => event.type === "request" && event.message === response.message);
  const asked = request?.type === "request" && getHeader(request.request.headers, "origin") !== null;
  const allowed = getHeader(response.response.headers, "access-control-allow-origin");
  if (allowed !== null) return { head, text: said.says("Access-Control-Allow-Origin", allowed) };
  return { head, text: asked && response.purpose === "actual" ? said.silent : said.plain };
}
