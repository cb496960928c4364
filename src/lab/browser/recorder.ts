import type { PageActionSpec } from "../../scenario/schema.ts";
import type { LabResult } from "../protocol/record.ts";
import type { RecordingFrame, RecordingTask } from "../protocol/recording.ts";
import { perform } from "./perform.ts";

/**
 * The page of a recording. It performs the actions of its case one after the other, each of a framed page in a frame of its own, sends
 * what script saw, and loads anew for the next case. It says nothing that a case could notice.
 */
const script = document.currentScript as HTMLScriptElement;
if (window.parent === window) void bePage(JSON.parse(script.dataset["task"] ?? "[]"));
else void beFrame(JSON.parse(window.name));

async function bePage(task: readonly RecordingTask[]): Promise<void> {
  const results: LabResult[] = [];
  for (const one of task) {
    if ("wait" in one) await new Promise((resolve) => setTimeout(resolve, one.wait));
    else results.push(await performIn(one.frame, withBlob(one.action)));
  }
  const done = script.dataset["done"] ?? "";
  await fetch(done, { method: "POST", mode: "no-cors", credentials: "omit", body: JSON.stringify(results) });
  // From a file it would do all of it again.
  if (location.protocol !== "file:") location.reload();
}

/** `{B}` stands for a URL that the page has made for a Blob. */
function withBlob(action: PageActionSpec): PageActionSpec {
  if (action.url !== "{B}") return action;
  return { ...action, url: URL.createObjectURL(new Blob(["hello"], { type: "text/plain" })) };
}

function performIn(frame: RecordingFrame | null, action: PageActionSpec): Promise<LabResult> {
  return frame === null ? perform(action) : inFrame(frame, action);
}

/** In a frame: one action. */
async function beFrame(action: PageActionSpec): Promise<void> {
  window.parent.postMessage(await perform(action), "*");
}

/** The frame's name tells it what to do: that is readable whatever its origin. */
async function inFrame({ url, sandbox }: RecordingFrame, action: PageActionSpec): Promise<LabResult> {
  const frame = document.createElement("iframe");
  frame.name = JSON.stringify(action);
  if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
  if (url === null) frame.srcdoc = sourceOfFrame();
  else frame.src = url;
  const result = new Promise<LabResult>((resolve) => {
    addEventListener("message", ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data as LabResult);
    });
  });
  document.body.append(frame);
  return result;
}

function sourceOfFrame(): string {
  const inner = document.implementation.createHTMLDocument("");
  const copy = inner.createElement("script");
  copy.src = script.src;
  inner.body.append(copy);
  return inner.documentElement.outerHTML;
}
