import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { parseScenario } from "../../scenario/parse.ts";
import type { ParseProblem } from "../../scenario/parse-problem.ts";
import type { LabSession } from "../protocol/messages.ts";
import { tokenHeader } from "../protocol/messages.ts";
import { bodyOf } from "./body.ts";
import type { Lab } from "./lab.ts";
import { labLimits } from "./limits.ts";
import { answerJson, answerPlainly } from "./plain.ts";

/** Answers a request below the app's `lab/`. `path`: what follows it, such as `runs/r1`. */
export type LabApi = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The app's side of the lab, on the app's own server. Whoever comes by another name (DNS rebinding), from another origin, or without
 * the token that only the app's own origin can read, is turned away.
 */
export function createLabApi(lab: Lab): LabApi {
  const token = randomBytes(24).toString("hex");
  return async (path, request, response) => {
    try {
      await answer(lab, token, path, request, response);
    } catch {
      // The last resort: whoever asked hears that the fault is here, and need not guess.
      if (response.headersSent) response.destroy();
      else answerPlainly(response, 500, "The lab broke on this. That is a fault of the lab.");
    }
  };
}

async function answer(lab: Lab, token: string, ...[path, request, response]: Parameters<LabApi>): Promise<void> {
  if (!isOurHost(request)) return answerPlainly(response, 421, "The lab answers on this machine's own names only.");
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`)
    return answerPlainly(response, 403, "Another origin may not use the lab.");
  if (isCrossSite(request)) return answerPlainly(response, 403, "Another site may not use the lab.");
  if (path === "session") return session(token, request, response);
  if (!hasToken(request, token)) return answerPlainly(response, 403, "The token is missing.");
  const [, id] = /^runs(?:\/([a-z0-9]+))?$/u.exec(path) ?? [];
  if (path === "runs") return startRun(lab, request, response);
  if (id !== undefined) return run(lab, id, request, response);
  answerPlainly(response, 404, "The lab has nothing of this name.");
}

function session(token: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET") answerPlainly(response, 405, "Only GET.");
  else answerJson(response, 200, { token } satisfies LabSession);
}

async function startRun(lab: Lab, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") return answerPlainly(response, 405, "Only POST.");
  const body = await bodyOf(request, labLimits.scenario);
  if (body === null) return answerPlainly(response, 413, "The scenario is too long.");
  const sent = jsonIn(body);
  if (sent === undefined) return answerPlainly(response, 400, "This is not JSON.");
  const parsed = parseScenario(typeof sent === "object" && sent !== null && "scenario" in sent ? sent.scenario : undefined);
  if (!parsed.ok) return answerPlainly(response, 400, `This is no scenario.${firstOf(parsed.problems)}`);
  answerJson(response, 200, await lab.startRun(parsed.scenario));
}

function run(lab: Lab, id: string, request: IncomingMessage, response: ServerResponse): void {
  const state = lab.state(id);
  if (state === null) return void answerPlainly(response, 404, "There is no such run.");
  if (request.method === "DELETE") lab.stop(id);
  else if (request.method !== "GET") return void answerPlainly(response, 405, "Only GET and DELETE.");
  answerJson(response, 200, lab.state(id));
}

/** undefined: it is none. */
function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** Where the first problem is, in names and numbers of our own schema; a name that is not ours is not repeated. */
function firstOf([problem]: readonly ParseProblem[]): string {
  if (problem === undefined) return "";
  const path = problem.code === "unknown-key" ? problem.path.slice(0, -1) : problem.path;
  return ` ${path.join(".") || "The whole"}: ${problem.code}.`;
}

/** By one of loopback's own names, and the port that it came to: which browsers leave out where it is http's own. */
function isOurHost({ headers: { host }, socket: { localPort } }: IncomingMessage): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].some(
    (name) => host === `${name}:${localPort}` || (localPort === 80 && host === name),
  );
}

/** A page of another site that sends no Origin, as with GET; older browsers do not say. */
function isCrossSite({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  return site !== undefined && site !== "same-origin" && site !== "none";
}

function hasToken({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(String(headers[tokenHeader] ?? ""));
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
