import type { PageActionSpec } from "../../scenario/schema.ts";
import type { LabResult } from "../protocol/record.ts";
import type { RecordingFrame, RecordingTask } from "../protocol/recording.ts";
import { enforce } from "./enforce.ts";
import { perform } from "./perform.ts";

/**
 * The page of a recording. It performs the actions of its case one after the other, each of a framed page in a frame of its own, sends
 * what script saw, and loads anew for the next case. It says nothing that a case could notice.
 */
const script = document.currentScript as HTMLScriptElement;
if (window.parent === window) void bePage(JSON.parse(script.dataset["task"] ?? "[]"));
else void beFrame(JSON.parse(window.name));

async function bePage(task: readonly RecordingTask[]): Promise<void> {
  const policy = script.dataset["csp"] ?? "";
  const send = policy === "" ? sendHere : await senderApart();
  enforce(policy);
  const results: LabResult[] = [];
  for (const one of task) {
    if ("wait" in one) await pause(one.wait);
    else results.push(await performIn(one.frame, withBlob(one.action)));
  }
  // What becomes of these is printed as long as their page is there.
  if (task.some((one) => "action" in one && speaksLate.has(one.action.kind))) await pause(400);
  await send(new URL(script.dataset["done"] ?? "", document.baseURI).href, JSON.stringify(results));
  // From a file it would do all of it again.
  if (location.protocol !== "file:") location.reload();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const speaksLate: ReadonlySet<PageActionSpec["kind"]> = new Set(["beacon", "eventsource"]);

async function sendHere(url: string, body: string): Promise<void> {
  await fetch(url, { method: "POST", mode: "no-cors", credentials: "omit", body });
}

/** From a thread that began before the case's policy, and is not ruled by it. */
async function senderApart(): Promise<typeof sendHere> {
  const source = `const send = ${sendHere.toString()}; onmessage = ({ data }) => send(...data).then(() => postMessage(null)); postMessage(null);`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const heard = () =>
    new Promise<void>((resolve) => {
      worker.onmessage = () => resolve();
    });
  await heard();
  return (url, body) => {
    worker.postMessage([url, body]);
    return heard();
  };
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
