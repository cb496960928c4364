import type { IncomingMessage, ServerResponse } from "node:http";
import { sampleFiles } from "../../hosts/files.ts";
import { getLines } from "../../http/headers.ts";
import type { WireResponse, WireResult } from "../../http/messages.ts";
import { isHttp, isOfRun, runNamed } from "../protocol/names.ts";
import { bodyOf } from "./body.ts";
import { labLimits } from "./limits.ts";
import { type Destination, destinationOf, neutralize } from "./neutralize.ts";
import { answerPage, answerPlanting } from "./pages.ts";
import { answerPlainly } from "./plain.ts";
import type { LabRun } from "./run.ts";
import { reserved } from "./turns.ts";
import { recordedAnswerOf, schemeOf, wireRequest } from "./wire.ts";
import { write } from "./write.ts";

const samples: ReadonlySet<string> = new Set(Object.values(sampleFiles).map(({ body }) => body));

/** Answers on the lab's ports, where the Host header says which scenario's which host is meant. */
export async function answerOnPort(
  runs: ReadonlyMap<string, LabRun>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = request.headers.host ?? "";
  const run = runOf(runs, host, request.socket.localPort);
  if (!run) return answerPlainly(response, 421, "No run of the lab has a host of this name.");
  const path = request.url ?? "";
  if (path.startsWith(reserved)) return answerPage(run, path.slice(reserved.length), request, response);
  const origin = `${schemeOf(request)}://${host}`;
  if (answerPlanting(run, origin + path, response)) return;
  // Before its first action and after its last one a run has no hosts.
  if (run.action === null || !path.startsWith("/")) return answerPlainly(response, 404, "Nothing is being played.");
  if (!run.arrived()) return void response.socket?.destroy();
  try {
    const body = await bodyOf(request, labLimits.requestBody);
    if (body === null) return answerPlainly(response, 413, "Too long.");
    const sent = wireRequest(request, origin, body);
    const result = answerFor(run, sent);
    if ("failure" in result) response.socket?.destroy();
    else write(response, result);
  } finally {
    run.answered();
  }
}

/** As a browser may have it. */
export function answerFor(run: LabRun, request: ReturnType<typeof wireRequest>): WireResult {
  const result = recordedAnswerOf(run, request);
  if ("failure" in result) return result;
  const destination = destinationOf(request, isRead(run));
  if (leadsAway(run, request.url, result, destination)) return { failure: "unknown-host", host: new URL(request.url).hostname };
  return neutralize(result, destination, samples);
}

/** Whether a script reads what the action under way brings. */
function isRead({ action, scenario }: LabRun): boolean {
  const kind = action === null ? undefined : scenario.actions[action]?.kind;
  return kind === "fetch" || kind === "xhr" || kind === "eventsource" || kind === "beacon";
}

/** The last look at where a redirect goes; the mapping has refused what it saw. Some browsers join lines, so both ways count. */
function leadsAway({ id }: LabRun, from: string, { headers }: WireResponse, destination: Destination): boolean {
  const lines = getLines(headers, "location");
  return [...lines, lines.join(", ")].some((line) => {
    const url = URL.parse(line, from);
    return url !== null && !isOfRun(url, id) && (isHttp(url) || destination !== "empty");
  });
}

/** `NAME-RUN.localhost:PORT`, or another of the names of a run, on the port that it names. */
export function runOf(runs: ReadonlyMap<string, LabRun>, host: string, port: number | undefined): LabRun | undefined {
  const [, name = "", named] = /^(.*):(\d+)$/u.exec(host) ?? [];
  return Number(named) === port ? runs.get(runNamed(name) ?? "") : undefined;
}
