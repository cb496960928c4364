import type { GateId } from "../../../scene/gates.ts";
import type { GateSays } from "../../scene/tables.ts";
import { say } from "../grammar.ts";

/** Over or under a gate, where there is room for some sixteen letters. */
export const gates: Record<GateId, string> = {
  request: "A valid call?",
  csp: "Page’s own CSP",
  "mixed-content": "Mixed content?",
  "same-origin": "Same origin?",
  "local-network": "Local network?",
  "preflight-cache": "Preflight needed?",
  cookies: "Cookie jar",
  "http-cache": "HTTP cache",
  "preflight-answer": "Preflight answer",
  cors: "CORS check",
  corp: "CORP",
  coep: "COEP",
  orb: "ORB",
  framing: "May be framed?",
  redirect: "Redirect",
  exposure: "Readable?",
};

/** What a gate has decided, shorter than a step's title. What is not here says its step's title. */
export const gateSays: GateSays = {
  skipped: "not asked",
  asking: "…",
  own: say`Yes: own origin`,
  other: say`No: another origin`,
  needed: (because) => say`Yes: ${[because]}`,
  upload: "listens to upload",
  notNeeded: (method) => say`No: a plain ${[method]}`,
  permitted: say`Allowed`,
  cached: say`Yes, but in the cache`,
  cookiesGo: (names) => say`${[names]} goes along`,
  cookiesStay: say`stays behind`,
  noneSent: say`nothing goes along`,
  allowOrigin: (value) => say`Allow-Origin: ${[value]}`,
  missing: say`No Allow-Origin`,
  mismatch: (value) => say`Allow-Origin: ${[value]}`,
  wildcard: say`* with credentials`,
  noCredentials: say`No Allow-Credentials`,
  methodRefused: (method) => say`${[method]} is not allowed`,
  headerRefused: (name) => say`${[name]} is not allowed`,
  status: (status) => say`Status ${[String(status)]}`,
  redirected: (status) => say`${[String(status)]} is no answer`,
  readable: say`yes`,
  unreadable: say`shown, not readable`,
  exposed: (count) => (count === 1 ? say`1 header hidden` : say`${[String(count)]} headers hidden`),
  fresh: say`fresh: answers`,
  stale: say`stale: asks again`,
  unused: say`not used`,
  to: (host) => say`on to ${[host]}`,
};
