import type { LabResult } from "../protocol/record.ts";
import type { RecordingTask } from "../protocol/recording.ts";
import { perform } from "./perform.ts";

/**
 * The page of a recording. It performs the actions of its case one after the other, each of a sandboxed page in a frame of its own, sends
 * what script saw, and loads anew for the next case. It says nothing that a case could notice.
 */
const script = document.currentScript as HTMLScriptElement;
const task = JSON.parse(script.dataset["task"] ?? "[]") as readonly RecordingTask[];
if (window.parent === window) void bePage();
else void beFrame();

async function bePage(): Promise<void> {
  const results: LabResult[] = [];
  for (const one of task) {
    if ("wait" in one) await new Promise((resolve) => setTimeout(resolve, one.wait));
    else results.push(one.sandboxed ? await inSandbox(one) : await perform(one.action));
  }
  await fetch("/done", { method: "POST", credentials: "omit", body: JSON.stringify(results) });
  location.reload();
}

/** In a frame: one action. */
async function beFrame(): Promise<void> {
  const [one] = task;
  if (one && "action" in one) window.parent.postMessage(await perform(one.action), "*");
}

async function inSandbox(one: RecordingTask): Promise<LabResult> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts allow-forms");
  const inner = document.implementation.createHTMLDocument("");
  const copy = inner.createElement("script");
  copy.src = script.src;
  copy.dataset["task"] = JSON.stringify([one]);
  inner.body.append(copy);
  frame.srcdoc = inner.documentElement.outerHTML;
  const result = new Promise<LabResult>((resolve) => {
    addEventListener("message", ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data as LabResult);
    });
  });
  document.body.append(frame);
  return result;
}
