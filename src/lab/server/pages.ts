import type { IncomingMessage, ServerResponse } from "node:http";
import type { PageSpec } from "../../scenario/schema.ts";
import type { PageReport, PageSetting } from "../protocol/messages.ts";
import type { LabResult } from "../protocol/record.ts";
import { bodyOf } from "./body.ts";
import { type BrowserScripts, browserScripts } from "./browser-scripts.ts";
import { labLimits } from "./limits.ts";
import { answerJson, answerPlainly } from "./plain.ts";
import { plant, plantingVisits } from "./planting.ts";
import type { LabRun } from "./run.ts";
import { addressOf, nextStop, pageOf, takeTurn } from "./turns.ts";
import { schemeOf } from "./wire.ts";

/** The lab's own pages on the hosts of a run. `path`: what follows the reserved prefix. */
export async function answerPage(run: LabRun, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [secret, id = "", file = ""] = path.split("/");
  if (secret !== run.secret) return answerPlainly(response, 404, "There is no such run.");
  run.lastHeard = Date.now();
  if (id === "start") return start(run, request, response);
  const page = pageOf(run, id);
  if (!page || request.headers.host !== new URL(page.url).host) return answerPlainly(response, 404, "There is no such page.");
  switch (file) {
    case "":
      return answerDocument(run, page, response);
    case "runner.js":
    case "reporter.js":
      return answerScript(file === "runner.js" ? "runner" : "reporter", page, response);
    case "task":
      return answerTask(run, page, request, response);
    default:
      return answerPlainly(response, 404, "There is nothing of this name.");
  }
}

/** Where a window begins: the first cookie or the first page. */
function start(run: LabRun, request: IncomingMessage, response: ServerResponse): void {
  run.userAgent = request.headers["user-agent"] ?? "";
  const next = nextStop(run);
  if (next === null) answerPlainly(response, 200, "This run needs no browser.");
  else plant(response, [], next);
}

/** A visit to plant cookies. `url`: without fragment. false: it is none. */
export function answerPlanting(run: LabRun, url: string, response: ServerResponse): boolean {
  const due = plantingVisits(run)[run.planted];
  if (due?.url !== url || run.performed > 0) return false;
  run.planted++;
  plant(response, due.lines, nextStop(run) ?? "about:blank");
  return true;
}

function answerDocument(run: LabRun, page: PageSpec, response: ServerResponse): void {
  const { pathname, search, hash } = new URL(page.url);
  const setting: PageSetting = { path: pathname + search + hash, csp: page.csp, sandboxed: page.sandboxed, inFrame: false };
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    ...(page.referrerPolicy !== "" && { "Referrer-Policy": page.referrerPolicy }),
    ...embedding(page),
  });
  const script = `${new URL(addressOf(run, page)).pathname}runner.js`;
  response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Preflight lab</title>
<body>
<p>This window performs your scenario. It closes by itself.</p>
<p role="status">Starting</p>
<script src="${script}" data-setting="${escaped(JSON.stringify(setting))}"></script>
`);
}

/** A page that embeds nothing foreign must be able to embed what is the lab's. */
function embedding({ coep }: PageSpec): Record<string, string> {
  const policy: Record<string, string> = coep === "unsafe-none" ? {} : { "Cross-Origin-Embedder-Policy": coep };
  return { ...policy, "Cross-Origin-Resource-Policy": "cross-origin" };
}

async function answerScript(name: keyof BrowserScripts, page: PageSpec, response: ServerResponse): Promise<void> {
  const scripts = await browserScripts();
  response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store", ...embedding(page) });
  response.end(scripts[name]);
}

async function answerTask(run: LabRun, page: PageSpec, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") return answerPlainly(response, 405, "Only POST.");
  const { host, origin } = request.headers;
  if (origin !== `${schemeOf(request)}://${host}`) return answerPlainly(response, 403, "Only the run's own pages report.");
  const body = await bodyOf(request, labLimits.report);
  const report = body === null ? null : readReport(body);
  if (report === null) return answerPlainly(response, 400, "This is no report.");
  answerJson(response, 200, await takeTurn(run, page.id, report));
}

/** The page is our own script; still, what comes over a socket is looked at. */
function readReport(text: string): PageReport | null {
  try {
    const { done } = JSON.parse(text);
    if (done === null) return { done };
    const fits =
      typeof done === "object" && Number.isInteger(done.action) && typeof done.result === "object" && done.result !== null;
    return fits ? { done: { action: done.action, result: done.result as LabResult } } : null;
  } catch {
    return null;
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
