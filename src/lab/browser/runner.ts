import type { PageActionSpec } from "../../scenario/schema.ts";
import type { PageReply, PageReport, PageSetting } from "../protocol/messages.ts";
import type { LabResult } from "../protocol/record.ts";
import { enforce } from "./enforce.ts";
import { perform } from "./perform.ts";

/**
 * The page of a run. It takes one action after the other from the lab, performs it, and says what it saw. In a sandboxed page the
 * actions are performed in a frame of opaque origin, which runs this same script.
 */
const script = document.currentScript as HTMLScriptElement;
const setting: PageSetting = JSON.parse(script.dataset["setting"] ?? "{}");
if (setting.inFrame) beFrame();
else void bePage();

async function bePage(): Promise<void> {
  // Talks to the lab from a thread of its own, where the policy of the scenario's page does not rule.
  const reporter = new Worker(new URL("reporter.js", script.src));
  // It may load its script only after ours has ended, and must have done so before the policy rules.
  await replyFrom(reporter);
  // Referer and relative URLs go by the address that the scenario gives its page.
  history.replaceState(null, "", setting.path);
  const performer = setting.sandboxed ? await sandbox() : perform;
  if (!setting.sandboxed) enforce(setting.csp);
  let report: PageReport = { done: null };
  for (;;) {
    const reply = await ask(reporter, report);
    if ("go" in reply) return location.replace(reply.go);
    if ("over" in reply) return finish(reply.over);
    say(`Action ${reply.task.action + 1}`);
    report = { done: { action: reply.task.action, result: await performer(reply.task.spec) } };
  }
}

function ask(reporter: Worker, report: PageReport): Promise<PageReply> {
  reporter.postMessage(report);
  return replyFrom(reporter);
}

function replyFrom(reporter: Worker): Promise<PageReply> {
  return new Promise((resolve) => {
    reporter.onmessage = ({ data }: MessageEvent<PageReply>) => resolve(data);
  });
}

/** A frame of opaque origin that performs in the page's stead. */
async function sandbox(): Promise<(action: PageActionSpec) => Promise<LabResult>> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts allow-forms");
  const inner = document.implementation.createHTMLDocument("");
  const copy = inner.createElement("script");
  copy.src = script.src;
  copy.dataset["setting"] = JSON.stringify({ ...setting, inFrame: true });
  inner.body.append(copy);
  frame.srcdoc = `<!doctype html>${inner.documentElement.outerHTML}`;
  const answer = () =>
    new Promise<LabResult>((resolve) => {
      const listen = (event: MessageEvent<LabResult>) => {
        if (event.source !== frame.contentWindow) return;
        removeEventListener("message", listen);
        resolve(event.data);
      };
      addEventListener("message", listen);
    });
  const ready = answer();
  document.body.append(frame);
  await ready;
  return (action) => {
    const done = answer();
    frame.contentWindow?.postMessage(action, "*");
    return done;
  };
}

function beFrame(): void {
  addEventListener("message", ({ data, source }: MessageEvent<PageActionSpec>) => {
    if (source === parent) void perform(data).then((result) => parent.postMessage(result, "*"));
  });
  enforce(setting.csp);
  parent.postMessage({ ok: true, event: "ready" }, "*");
}

function finish(words: string): void {
  say(words);
  // Somebody else's window, such as a test's, is not ours to close.
  if (opener !== null) close();
}

function say(words: string): void {
  const status = document.querySelector("[role=status]");
  if (status) status.textContent = words;
}
