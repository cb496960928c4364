import { isWireFailure } from "../../http/messages.ts";
import { extractMimeType } from "../../http/mime-groups.ts";
import { pageOrigin } from "../../origins/page-origin.ts";
import { runInMemory } from "../../run/run.ts";
import type { World } from "../../run/world.ts";
import { newAction } from "../../scenario/fresh.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Outcome, Trace } from "../../trace/events.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import type { Surroundings } from "./edits/maker.ts";
import { isInTheClear } from "./in-the-clear.ts";
import { gotIn } from "./outcome.ts";
import { isPrivate } from "./private.ts";
import { hostileBy } from "./rightly.ts";

/** Looked up when a maker asks, and once. */
export function surroundingsOf(scenario: Scenario, trace: Trace, world: World, isOurs: (host: number) => boolean): Surroundings {
  return {
    world,
    isOurs,
    isPrivate: once((host: number) => isPrivate(scenario, trace, host, world)),
    readers: once((host: number) => pagesAt(scenario, trace, host, isRead).filter((origin) => canName(scenario, host, origin))),
    askers: once((host: number) => pagesAt(scenario, trace, host, () => true)),
    isDocumentAt: once((url: string) => isDocumentAt(scenario, url, world)),
  };
}

function once<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as V) : find(key);
    known.set(key, value);
    return value;
  };
}

/** Origins of the pages that ask a host, other than its own; none of an attacker's. `counts`: by the outcome of their request. */
function pagesAt(
  { hosts, pages, actions }: Scenario,
  trace: Trace,
  host: number,
  counts: (outcome: Outcome | undefined) => boolean,
): readonly string[] {
  const id = hosts[host]?.id;
  const origins = actions.flatMap((action, i) => {
    const page = action.kind === "client" ? undefined : pages.find((one) => one.id === action.page);
    if (!page || hostileBy({ pages }, page) || !counts(trace.outcomes[i])) return [];
    return eventsOf(trace, i).some((event) => event.type === "request" && event.to === `host:${id}`) ? [pageOrigin(page)] : [];
  });
  return [...new Set(origins)].filter((origin) => origin !== "null");
}

function canName({ hosts }: Scenario, host: number, origin: string): boolean {
  return !isInTheClear(origin) || !hosts[host]?.origins.some((own) => own.startsWith("https:"));
}

/** With CORS: what comes from the own server is nothing that it allows. */
function isRead(outcome: Outcome | undefined): boolean {
  if (outcome?.kind === "response" && outcome.responseType !== "cors") return false;
  return gotIn(outcome).how === "read";
}

function isDocumentAt(scenario: Scenario, url: string, world: World): boolean {
  const asks = { ...newAction("client", scenario), url };
  const [outcome] = runInMemory({ ...scenario, pages: [], actions: [asks] }, world).outcomes;
  if (outcome?.kind !== "client" || isWireFailure(outcome.result)) return false;
  return /^(?:text\/html|application\/xhtml\+xml)$/u.test(extractMimeType(outcome.result.headers));
}
