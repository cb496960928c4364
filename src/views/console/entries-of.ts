import type { TraceEvent } from "../../engine/trace/events.ts";
import type { AnyStep } from "../../engine/trace/steps.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { ConsoleWords } from "../words/console/words.ts";

/** One line of the console. `uncaught`: printed only where nobody catches the rejection. */
export interface Entry {
  readonly action: number;
  readonly kind: "warning" | "error" | "uncaught";
  readonly text: string;
}

/** What the console shows after these events: all actions, in order. */
export function entriesOf({ actions, pages }: Scenario, events: readonly TraceEvent[], words: ConsoleWords): readonly Entry[] {
  // Once through, however many actions there are: this is done at every step of the playback.
  const byAction = new Map<number, TraceEvent[]>();
  for (const event of events) {
    const own = byAction.get(event.action);
    if (own) own.push(event);
    else byAction.set(event.action, [event]);
  }
  return actions.flatMap((call, action) => {
    const own = byAction.get(action);
    if (call.kind === "client" || !own) return [];
    const steps = own.flatMap((event) => (event.type === "step" ? [event.step] : []));
    const page = pages.find(({ id }) => id === call.page);
    const ofCall = call.kind === "fetch" ? call.referrerPolicy : "";
    const warnings = words.warnings({ api: call.kind, referrerPolicy: ofCall || (page?.referrerPolicy ?? "") }, steps);
    return [
      ...warnings.map((text): Entry => ({ action, kind: "warning", text })),
      ...errors(steps, words).map((text): Entry => ({ action, kind: "error", text })),
      ...uncaught(own, words).map((text): Entry => ({ action, kind: "uncaught", text })),
    ];
  });
}

/** Printed as soon as the decision falls, before script hears of it. */
function errors(steps: readonly AnyStep[], words: ConsoleWords): readonly string[] {
  const failure = steps.find((step) => step.failure !== undefined)?.failure;
  if (failure === undefined) return [];
  const network = words.network(failure);
  return [...words.lines(failure), ...(network === null ? [] : [network])];
}

function uncaught(events: readonly TraceEvent[], words: ConsoleWords): readonly string[] {
  return events.flatMap((event) =>
    event.type === "outcome" && event.outcome.kind === "error" && event.outcome.failure.context.api === "fetch"
      ? [words.uncaught(event.outcome)]
      : [],
  );
}
