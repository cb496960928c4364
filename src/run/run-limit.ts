import type { ActionSpec } from "../scenario/schema.ts";
import type { Outcome } from "../trace/events.ts";
import { Url } from "../url/url.ts";
import type { Exhausted } from "./budget.ts";
import { contextOf } from "./context.ts";
import { noPage, type Run } from "./setup.ts";

/** The end of an action that was cut off because the run has used up what it may cost, or was stopped. */
export function runLimit(run: Run, spec: ActionSpec, lastUrl: string, cut: Exhausted): Outcome {
  if (spec.kind === "client") {
    return { kind: "client", result: { failure: "limit", host: Url.parse(spec.url)?.hostname ?? spec.url } };
  }
  const page = run.pages.get(spec.page) ?? noPage;
  return {
    kind: "error",
    exception: spec.kind === "fetch" ? "TypeError" : spec.kind === "xhr" && spec.sync ? "NetworkError" : "error event",
    failure: {
      code: "RUN_LIMIT",
      values: { exhausted: cut, limit: cut === "stopped" ? null : run.meter.budget[cut] },
      context: { ...contextOf(spec, page), lastUrl },
    },
  };
}
