import type { Outcome } from "../engine/trace/events.ts";
import { limits } from "../scenario/limits.ts";
import type { ActionSpec } from "../scenario/schema.ts";
import { contextOf } from "./context.ts";
import { noPage, type Run } from "./setup.ts";

/** The end of an action that was cut off because the run has left as many events as a trace may hold. */
export function runLimit(run: Run, spec: ActionSpec, lastUrl: string): Outcome {
  if (spec.kind === "client") {
    return { kind: "client", result: { failure: "limit", host: URL.parse(spec.url)?.hostname ?? spec.url } };
  }
  const page = run.pages.get(spec.page) ?? noPage;
  return {
    kind: "error",
    exception: spec.kind === "fetch" ? "TypeError" : spec.kind === "xhr" && spec.sync ? "NetworkError" : "error event",
    failure: {
      code: "RUN_LIMIT",
      values: { limit: limits.events },
      context: { ...contextOf(spec, page), lastUrl },
    },
  };
}
