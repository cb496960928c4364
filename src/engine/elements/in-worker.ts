import type { Outcome } from "../../trace/events.ts";
import type { Failure, FailureOf, Initiator } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Page } from "../model/page.ts";
import { step } from "../model/step.ts";

type Because = FailureOf<"NOT_IN_WORKER">["values"]["because"];

/** What asks without a document. `module`: import(). */
const asked: ReadonlySet<Initiator> = new Set(["fetch", "xhr", "eventsource", "websocket", "importscripts", "module"]);

/** Why the worker does not do it; null: it does. `worker` null: none runs. */
export function keptFromWorker(initiator: Initiator, worker: Page | null): Because | null {
  if (worker === null) return "no-worker";
  if (!asked.has(initiator)) return "no-document";
  return initiator === "importscripts" && worker.inWorker === "module" ? "not-classic" : null;
}

/** Nothing is sent. In a module worker importScripts() throws; what no script runs for is no exception either. */
export function* notInWorker(initiator: Initiator, because: Because, url: string, page: Page): Algorithm<Outcome> {
  const context = { api: initiator, pageOrigin: page.origin.serialized, firstUrl: url, lastUrl: url };
  const failure: Failure = { code: "NOT_IN_WORKER", values: { because, initiator }, context };
  yield step("in-worker", "request", "fail", { because, initiator, url }, { failure });
  return { kind: "error", failure, exception: because === "not-classic" ? "TypeError" : "never ran" };
}
