import { parsePageOrigin } from "../origins/origin.ts";
import { isSrcdoc, pageOrigin } from "../origins/page-origin.ts";
import type { PageActionSpec, PageSpec, Scenario } from "../scenario/schema.ts";
import type { Outcome, OutcomeEvent, Trace, TraceEvent } from "../trace/events.ts";
import type { Failure, NetworkReason } from "../trace/failures.ts";
import { initiatorOf } from "../trace/initiators.ts";
import type { AnyStep } from "../trace/steps.ts";
import { actionAt, eventsOf } from "../trace/trace-index.ts";
import type { BrowserConsole, LookedFrom } from "./browser-console.ts";

/** One line of the console. */
export interface Entry {
  readonly action: number;
  /** `uncaught`: printed only where nobody catches the rejection. `look`: only where script tries to look inside. */
  readonly kind: "warning" | "error" | "uncaught" | "look";
  readonly text: string;
  /** Whether a recording of this browser has such a line; else it is worded after the browser's source. */
  readonly recorded: boolean;
}

type Line = Omit<Entry, "action">;

/** What the console of a run shows at a cursor: all actions so far, in order. What an action has left once it is over is made once. */
export function logOf({ actions, pages }: Scenario, trace: Trace, words: BrowserConsole): (cursor: number) => readonly Entry[] {
  const entriesOf = (action: number, cursor?: number): readonly Entry[] => {
    const call = actions[action];
    if (!call || call.kind === "client") return [];
    const page = pages.find(({ id }) => id === call.page);
    return linesOf(call, page, eventsOf(trace, action, cursor), words).map((line): Entry => ({ action, ...line }));
  };
  const over: Entry[][] = [];
  return (cursor) => {
    const now = actionAt(trace, cursor);
    while (over.length < now) over.push([...entriesOf(over.length)]);
    return [...over.slice(0, Math.max(0, now)).flat(), ...entriesOf(now, cursor)];
  };
}

function linesOf(
  call: PageActionSpec,
  page: PageSpec | undefined,
  events: readonly TraceEvent[],
  words: BrowserConsole,
): readonly Line[] {
  const steps = events.flatMap((event) => (event.type === "step" ? [event.step] : []));
  const ofCall = "referrerPolicy" in call ? call.referrerPolicy : "";
  const warnings = words.warnings({ api: initiatorOf(call), referrerPolicy: ofCall || (page?.referrerPolicy ?? "") }, steps);
  const outcomes = events.filter((event) => event.type === "outcome");
  return [
    ...warnings.map((text): Line => ({ kind: "warning", text, recorded: true })),
    ...errors(steps, outcomes, words),
    ...outcomes.flatMap((event) => afterwards(event, page, words)),
  ];
}

/** Of what keeps a request from being answered, a silence and an extension were not recorded. */
function wasHeard({ code, values }: Failure): boolean {
  return (code !== "NETWORK_ERROR" && code !== "P_NETWORK") || !notHeard.has(values.reason);
}

const notHeard: ReadonlySet<string> = new Set<NetworkReason>(["timeout", "blocked-by-extension"]);

/** Printed as soon as the decision falls, before script hears of it. */
function errors(steps: readonly AnyStep[], outcomes: readonly OutcomeEvent[], words: BrowserConsole): readonly Line[] {
  const unusable = outcomes.flatMap(({ outcome }) => ("failure" in outcome && outcome.failure ? outcome.failure : []));
  const failure = steps.find((step) => step.failure !== undefined)?.failure ?? unusable[0];
  if (failure === undefined) return [];
  const network = words.network(failure);
  const recorded = !words.unrecorded.has(failure.code) && wasHeard(failure);
  return [
    ...words.lines(failure).map((text): Line => ({ kind: "error", text, recorded })),
    ...(network === null ? [] : [{ kind: "error", text: network, recorded: false } as const]),
  ];
}

/** What depends on what script does with the outcome. */
function afterwards({ outcome }: OutcomeEvent, page: PageSpec | undefined, words: BrowserConsole): readonly Line[] {
  switch (outcome.kind) {
    case "error":
      return rejects(outcome) ? [{ kind: "uncaught", text: words.uncaught(outcome), recorded: true }] : [];
    case "embedded": {
      const text = words.refusedLook(outcome, page === undefined ? nowhere : lookedFrom(page));
      return text === null ? [] : [{ kind: "look", text, recorded: true }];
    }
    default:
      return [];
  }
}

const nowhere: LookedFrom = { origin: "null", urlOrigin: "null", sandboxed: false };

function lookedFrom(page: PageSpec): LookedFrom {
  const { sandboxed, framedBy } = page;
  return {
    origin: pageOrigin(page),
    // A sandboxed page of which nothing else is said is a srcdoc, as in the engine.
    urlOrigin: isSrcdoc(page) || (sandboxed && framedBy === "") ? "null" : parsePageOrigin(page.url).serialized,
    sandboxed,
  };
}

/** A script that never ran leaves nothing to catch. */
const rejects = ({ exception, failure }: Extract<Outcome, { kind: "error" }>) =>
  failure.context.api === "fetch" && exception !== "never ran";
