import type { BrowserStateEvent, Changes, RequestEvent, ResponseEvent, TraceEvent } from "../../trace/events.ts";
import { Url } from "../../url/url.ts";
import type { Words } from "../contract.ts";
import { type Phrase, value } from "../phrase.ts";
import type { Names } from "./names.ts";
import { outcomeTitle, outcomeWhy } from "./outcomes.ts";
import { stepWords } from "./steps.ts";
import type { StepWords } from "./tables.ts";

/** Path and query of a URL: what a request line shows. The text itself where it does not parse. */
export function pathOf(url: string): string {
  const parsed = Url.parse(url);
  return parsed ? `${parsed.pathname}${parsed.search}` : url;
}

function requestTitle({ events }: Words["trace"], { purpose, request }: RequestEvent): Phrase {
  return purpose === "preflight"
    ? events.preflight(`OPTIONS ${pathOf(request.url)}`)
    : value(`${request.method} ${pathOf(request.url)}`);
}

function responseTitle({ events }: Words["trace"], { response }: ResponseEvent): Phrase {
  return "failure" in response ? events.noAnswer : value(response.status);
}

/** Title and reason of any event of a trace. */
export function eventWords(words: Words["trace"], event: TraceEvent, names: Names): StepWords {
  const { events, layerResult } = words;
  switch (event.type) {
    case "action":
      return {
        title: events.action.title(names.node(event.by), names.action(event.action)),
        why: event.by.startsWith("client:") ? events.action.client : events.action.page,
      };
    case "step":
      return stepWords(words, event.step);
    case "request":
      return {
        title: events.request(requestTitle(words, event), event.to === null ? null : names.node(event.to)),
        why: events.requestReasons[event.purpose],
      };
    case "response":
      return responseWords(words, event, names);
    case "layer":
      return {
        title: events.layer.title(names.layer(event.host, event.layer), layerResult(event.result)),
        why: events.layer.on(names.node(`host:${event.host}`)),
      };
    case "effect":
      return { title: events.effect.title(names.node(`host:${event.host}`), event.effect), why: events.effect.why };
    case "state":
      return stateWords(words, event);
    case "outcome":
      return { title: outcomeTitle(words, event.outcome), why: outcomeWhy(words, event.outcome) };
  }
}

function responseWords(words: Words["trace"], event: ResponseEvent, names: Names): StepWords {
  const { events } = words;
  return {
    title: events.response(responseTitle(words, event), event.from ? names.node(event.from) : null, names.node(event.to)),
    why:
      "failure" in event.response
        ? events.nobodyAnswers(event.response.host)
        : event.to === "browser"
          ? event.purpose === "preflight"
            ? events.preflightArrived
            : events.arrivedInBrowser
          : events.arrives,
  };
}

function stateWords({ events: { changes } }: Words["trace"], state: BrowserStateEvent): StepWords {
  const why = <T>({ set, removed }: Changes<T>, name: (item: T) => string): Phrase => [
    ...(set.length === 0 ? [] : changes.kept(set.map(name))),
    ...(removed.length === 0 ? [] : changes.gone(removed.map(name))),
  ];
  const { cookies, httpCache, preflightCache = { set: [], removed: [] } } = state;
  if (cookies) return { title: changes.cookies, why: why(cookies, ({ name }) => name) };
  if (httpCache) return { title: changes.httpCache, why: why(httpCache, ({ url }) => url) };
  return { title: changes.preflightCache, why: why(preflightCache, ({ url }) => url) };
}
