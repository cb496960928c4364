import type { PageActionSpec } from "../../scenario/schema.ts";
import type { LabResult } from "../protocol/record.ts";
import { loadElement } from "./elements.ts";
import { performFetch } from "./fetch.ts";
import { loadFrame, submitForm } from "./frames.ts";
import { openEventSource, sendBeacon } from "./signals.ts";
import { performInWorker } from "./workers.ts";
import { performXhr } from "./xhr.ts";

/** Milliseconds after which nothing more is expected of an action. Some browsers tell nothing at all of a frame that they refused. */
const patience = { quiet: 2500, other: 6000 };

/** Does with this browser what the action says, and tells what script saw of it. Never rejects. */
export async function perform(action: PageActionSpec): Promise<LabResult> {
  const late = new Promise<LabResult>((resolve) => setTimeout(resolve, patienceFor(action), { ok: false, event: "none" }));
  return Promise.race([late, start(action)]).catch((error: unknown) => ({ ok: false, error: nameOf(error) }));
}

function patienceFor(action: PageActionSpec): number {
  const isQuiet = action.kind === "iframe" || action.kind === "form" || (action.kind === "element" && quiet.has(action.element));
  return isQuiet ? patience.quiet : patience.other;
}

/** Of these no event tells, or not in every browser. */
const quiet: ReadonlySet<string> = new Set(["shape", "prefetch", "icon"]);

async function start(action: PageActionSpec): Promise<LabResult> {
  if (action.injected && !inlineScriptRuns()) return { ok: false, error: "never ran" };
  if (action.inWorker) return performInWorker(action);
  switch (action.kind) {
    case "fetch":
      return performFetch(action);
    case "xhr":
      return performXhr(action);
    case "element":
      return loadElement(action);
    case "eventsource":
      return openEventSource(action);
    case "form":
      return submitForm(action);
    case "iframe":
      return loadFrame(action);
    case "navigation":
    case "websocket":
      throw new Error(`A ${action.kind} is not performed here.`);
    case "beacon":
      return sendBeacon(action);
  }
}

/** Whether the page's policy lets a script run that stands in its markup, as a smuggled one does. The text is ours, not the scenario's. */
function inlineScriptRuns(): boolean {
  let ran = false;
  const listen = () => {
    ran = true;
  };
  addEventListener("lab-injected", listen);
  const script = document.createElement("script");
  script.textContent = 'dispatchEvent(new Event("lab-injected"))';
  document.body.append(script);
  removeEventListener("lab-injected", listen);
  return ran;
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "Error";
}
