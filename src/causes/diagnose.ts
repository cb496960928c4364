import { logOf } from "../consoles/log.ts";
import { isLike } from "../paste/console/spelling.ts";
import type { Piece } from "../paste/pieces.ts";
import { straightened } from "../paste/source.ts";
import { runInMemory } from "../run/run.ts";
import { type Pausing, type Sliced, sliced } from "../run/slices.ts";
import type { World } from "../run/world.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Failure, FailureCode } from "../trace/failures.ts";
import { type CauseId, causes, isMeant } from "./all.ts";
import { build } from "./build.ts";
import type { Causes } from "./cause.ts";
import { commonness } from "./commonness.ts";
import { evidencePlans } from "./evidence.ts";
import { pastedScore } from "./pasted.ts";
import { type Kit, kitOf } from "./plan.ts";
import { type Situation, situationOf, type Told, type Unknown, unknownsOf } from "./situation.ts";
import { consoles } from "./whose.ts";

/** `as-pasted`: what was pasted of the server, played as it stands. */
export type AnyCause = CauseId | "as-pasted";

export interface Candidate {
  readonly cause: AnyCause;
  readonly scenario: Scenario;
  /** null: as it was pasted nothing fails. */
  readonly failure: Failure | null;
  /** All that the browser’s console would print of it. */
  readonly prints: readonly string[];
  /** Whether these are the pasted lines; null: none was pasted, and it is possible only. */
  readonly identical: boolean | null;
}

export interface Diagnosis {
  readonly situation: Situation;
  readonly unknown: readonly Unknown[];
  /** The likely ones, at most three, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Others that print the same. */
  readonly further: readonly Candidate[];
  /** How many print these lines, and others that were not pasted. */
  readonly withMore: number;
  /** What is near and prints something else: by it the wording rules it out. */
  readonly ruledOut: readonly Candidate[];
  /** Whether none prints these lines: the candidates fail for the same reason, worded otherwise. */
  readonly differently: boolean;
  /** Whether the call that was pasted is left out: no cause with it prints these lines. */
  readonly withoutCall: boolean;
  /** Whether a server’s permission has nothing to do with it. */
  readonly notCors: boolean;
  /** A question worth asking: its answers change which cause comes first. */
  readonly ask: readonly ("preflight" | "sends" | "curl")[];
}

/** What there is to say of these pieces. Never throws; pauses after each cause that was played. */
export function startDiagnosis(pieces: readonly Piece[], told: Told, world: World): Sliced<Diagnosis | null> {
  return sliced(diagnosis(pieces, told, world));
}

/** At once. */
export function diagnose(...of: Parameters<typeof startDiagnosis>): Diagnosis | null {
  const all = startDiagnosis(...of);
  all.advance();
  return all.result();
}

function* diagnosis(pieces: readonly Piece[], told: Told, world: World): Pausing<Diagnosis | null> {
  const found = yield* played(pieces, told, world);
  if (found === null || (found.candidates.length > 0 && !found.differently) || found.situation.lines.length === 0) return found;
  // A call that is another one, or was copied otherwise than it was sent: the line counts for more.
  const others = pieces.filter(({ kind }) => kind !== "request");
  if (others.length === pieces.length) return found;
  const without = yield* played(others, told, world);
  return without !== null && without.candidates.length > 0 && (!without.differently || found.candidates.length === 0)
    ? { ...without, withoutCall: true }
    : found;
}

function* played(pieces: readonly Piece[], told: Told, world: World): Pausing<Diagnosis | null> {
  const situation = situationOf(pieces, told);
  const kit = kitOf(situation);
  if (kit === null || isEmpty(situation)) return null;
  const all: Candidate[] = [];
  const seen = new Set<string>();
  const plans: Causes = { ...evidencePlans(situation), ...causes };
  for (const [cause, plan] of Object.entries(plans)) {
    const candidate = play(cause as AnyCause, plan, kit, world);
    // The same scenario under another name says nothing new.
    const key = candidate && JSON.stringify([candidate.scenario.hosts, candidate.scenario.actions, candidate.scenario.pages]);
    if (candidate && key !== null && !seen.has(key)) {
      seen.add(key);
      all.push(candidate);
    }
    yield;
  }
  return sorted(situation, all);
}

const isEmpty = ({ lines, signs, url, answer, preflight, config }: Situation) =>
  lines.length === 0 && signs.length === 0 && url === null && answer === null && preflight === null && config === null;

function play(cause: AnyCause, plan: Causes[string], kit: Kit, world: World): Candidate | null {
  const made = plan(kit);
  const scenario = made && build(kit, made);
  if (scenario === null) return null;
  const trace = runInMemory(scenario, world);
  const [outcome] = trace.outcomes;
  const failure = outcome !== undefined && "failure" in outcome ? outcome.failure : null;
  // What is stopped otherwise than it was meant is another cause’s.
  if (failure?.code === "RUN_LIMIT" || (cause !== "as-pasted" && (failure === null || !isMeant(cause, failure.code))))
    return null;
  const { browser, lines } = kit.s;
  const prints = logOf(
    scenario,
    trace,
    consoles[browser],
  )(trace.events.length).flatMap(({ kind, text }) => (kind === "error" ? [text] : []));
  return { cause, scenario, failure, prints, identical: lines.length === 0 ? null : isPrinted(kit.s, prints) };
}

/** Without what copies of a line differ in. */
const plain = (line: string): string => straightened(line).replace(/\s+/gu, " ").trim();

/** Every pasted line is one of these; of a piece of a line, that it stands in one. */
function isPrinted({ lines }: Situation, prints: readonly string[]): boolean {
  const all = prints.map(plain);
  return lines.every(({ today, partly }) => {
    const line = plain(today);
    const how = { no: "whole", spelt: "whole", end: "start", middle: "part", older: "part" } as const;
    return all.some((one) => isLike(one, line, how[partly]));
  });
}

const noCors: ReadonlySet<FailureCode> = new Set([
  ...(["NETWORK_ERROR", "P_NETWORK", "MIXED_CONTENT", "LNA_DENIED", "LNA_INSECURE_CONTEXT", "CSP_BLOCKED", "BAD_PORT"] as const),
  ...(["REDIRECT_LIMIT", "REDIRECT_BAD_LOCATION", "MIME_BLOCKED", "NOSNIFF", "INTEGRITY_MISMATCH", "FRAMING_REFUSED"] as const),
  ...([
    "WEBSOCKET_REFUSED",
    "NOT_USABLE",
    "CORP_SAME_ORIGIN",
    "CORP_SAME_SITE",
    "CORP_COEP",
    "ORB_BLOCKED",
    "SAME_ORIGIN_MODE",
  ] as const),
]);

const mostShown = 3;

function sorted(situation: Situation, played: readonly Candidate[]): Diagnosis {
  const fits = (one: Candidate) => (one.identical === null ? isSigned(situation, one) : one.identical);
  const printed = played.filter(fits);
  const kin = printed.length > 0 ? [] : kinOf(situation, played);
  const meant = inOrder(situation, printed.length > 0 ? printed : kin);
  const whole = meant.filter(({ prints }) => situation.lines.length === 0 || more(situation, prints) <= 0);
  const exact = whole.length > 0 ? whole : meant;
  const candidates = diverse(exact);
  const ruledOut = played.filter((one) => !fits(one) && !kin.includes(one) && isNear(one, situation));
  const notCors = candidates.length > 0 && candidates.every(({ failure }) => failure !== null && noCors.has(failure.code));
  return {
    situation,
    unknown: unknownsOf(situation),
    candidates,
    further: exact.filter((one) => !candidates.includes(one)),
    withMore: meant.length - exact.length,
    ruledOut: inOrder(situation, ruledOut),
    differently: kin.length > 0,
    withoutCall: false,
    notCors,
    ask: questions(situation, exact, notCors),
  };
}

const netErrors: Readonly<Record<string, RegExp>> = {
  "nobody-listens": /^(?:CONNECTION_REFUSED|ADDRESS_UNREACHABLE|ADDRESS_INVALID)$/u,
  "name-not-found": /^NAME_/u,
  "connection-lost": /^(?:CONNECTION_(?:RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|HTTP2_|QUIC_|INCOMPLETE|CONTENT_LENGTH)/u,
  "no-answer-in-time": /TIMED_OUT$/u,
  "certificate-refused": /^(?:CERT_|SSL_)/u,
  "blocked-by-extension": /^BLOCKED_BY_CLIENT/u,
  "forbidden-port": /^UNSAFE_PORT/u,
  "redirect-loop": /^TOO_MANY_REDIRECTS/u,
};

const isPreflightStatus = ({ sign, method }: Situation["signs"][number]) => sign === "STATUS" && method === "OPTIONS";

/** Without a console’s reason: what a sign of the network code says, else what fits what is known. */
function isSigned({ signs, answer, preflight, config, told }: Situation, { cause, failure }: Candidate): boolean {
  if (cause === "as-pasted") return true;
  if (told.preflight !== undefined && told.preflight !== "ok" && signs.some(isPreflightStatus))
    return statusesTold[told.preflight].includes(cause);
  const named = signs.map(({ sign }) => sign).filter((sign) => !["rejected", "FAILED", "STATUS"].includes(sign));
  if (named.length > 0) return named.some((sign) => netErrors[cause]?.test(sign));
  // What was pasted of the server says it.
  if (answer?.headers != null || preflight?.headers != null || config !== null) return false;
  return failure !== null && (commonness[cause] ?? 0) > 0;
}

/** Where no cause prints the line as it was pasted: those that fail for the same reason, or else for one that is next to it. */
function kinOf(situation: Situation, played: readonly Candidate[]): readonly Candidate[] {
  const leading = situation.lines.filter(({ leads }) => leads);
  const codes = (leading.length > 0 ? leading : situation.lines).flatMap((line) => line.codes);
  const same = played.filter(({ failure }) => failure !== null && codes.includes(failure.code));
  if (same.length > 0) return same;
  const alike = played.filter(
    ({ failure }) => failure !== null && codes.some((code) => mistakeOf({ code }) === mistakeOf(failure)),
  );
  return alike.length > 0 ? alike : played.filter((one) => isNear(one, situation));
}

/** One of the same kind: of the answer, of the preflight, of what is not CORS. */
function isNear({ failure }: Candidate, { lines }: Situation): boolean {
  if (failure === null || lines.length === 0) return false;
  const family = (code: FailureCode) => (noCors.has(code) ? "other" : code.startsWith("P_") ? "preflight" : "answer");
  return lines.some(({ codes }) => codes.some((code) => family(code) === family(failure.code)));
}

/** How many lines are printed beyond those that were pasted. A line twice is one line. */
const more = ({ lines }: Situation, prints: readonly string[]): number =>
  new Set(prints.map(plain)).size - new Set(lines.map(({ text }) => plain(text))).size;

function inOrder(situation: Situation, some: readonly Candidate[]): readonly Candidate[] {
  const score = (one: Candidate): number => {
    const { cause, prints } = one;
    // Several origins by name are a list that somebody has written; a star beside one is another layer’s.
    const isList = situation.values.value?.includes(",") === true && !situation.values.value.includes("*");
    // What does not fail at the preflight as it was pasted does not explain the status that was told of one.
    const explains = situation.lines.length > 0 || one.failure?.code.startsWith("P_") || !situation.signs.some(isPreflightStatus);
    const asPasted = explains ? 1000 : 0;
    const evidence = cause === "as-pasted" ? asPasted : isList && cause.endsWith("list-in-one-header") ? 10 : 0;
    // All that it prints was pasted: nothing is left to explain.
    const whole = Math.max(0, more(situation, prints));
    return (
      evidence +
      toldScore(situation, one) +
      pastedScore(situation, cause) -
      20 * (situation.lines.length === 0 ? 0 : whole) +
      (cause === "as-pasted" ? 0 : (commonness[cause] ?? 0))
    );
  };
  return some
    .map((one) => ({ one, score: score(one) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

const statusesTold: Readonly<Record<NonNullable<Told["preflight"]>, readonly AnyCause[]>> = {
  ok: ["options-answered-plainly", "preflight-not-on-the-list"],
  auth: ["preflight-meets-sign-in", "preflight-refused-by-policy"],
  missing: ["nothing-handles-options"],
  error: ["preflight-error"],
};
const curlTold: Readonly<Record<NonNullable<Told["curl"]>, readonly AnyCause[]>> = {
  status: ["blocked-by-extension", "mixed-content", "local-network-denied"],
  refused: ["nobody-listens", "name-not-found"],
  certificate: ["certificate-refused"],
  hangs: ["no-answer-in-time", "connection-lost"],
};

/** Answers change the order, and never hide a cause. */
function toldScore({ told, signs, answer, lines }: Situation, { cause, failure }: Candidate): number {
  const byStatus = told.preflight && statusesTold[told.preflight].includes(cause) ? 200 : 0;
  const byCurl = told.curl && curlTold[told.curl].includes(cause) ? 200 : 0;
  // Chrome tells the status of an answer that was withheld: then the preflight was passed, or there was none.
  const old = lines.find(({ partly, values }) => partly === "older" && values.status !== undefined)?.values.status;
  const status =
    signs.find((one) => one.status !== null && one.method !== "OPTIONS")?.status ??
    answer?.status ??
    (old === undefined ? null : Number(old));
  const bySign =
    status !== null && failure !== null && !failure.code.startsWith("P_")
      ? 100 + (cause === "error-without-headers" && status >= 400 ? 50 : 0)
      : 0;
  return byStatus + byCurl + bySign;
}

/** At most three, of different mistakes first. */
function diverse(meant: readonly Candidate[]): readonly Candidate[] {
  // That nothing answers has as many causes as there are reasons.
  const kind = ({ cause, failure }: Candidate) =>
    failure?.code.endsWith("NETWORK_ERROR") || failure?.code === "P_NETWORK" ? cause : mistakeOf(failure);
  const firsts = meant
    .filter((candidate, i) => meant.findIndex((one) => kind(one) === kind(candidate)) === i)
    .slice(0, mostShown);
  const rest = meant.filter((one) => !firsts.includes(one));
  const chosen = new Set([...firsts, ...rest].slice(0, mostShown));
  return meant.filter((one) => chosen.has(one));
}

/** What is wrong, wherever: of the answer to a preflight and of the other one it is the same; that a value is no origin, and another one. */
export const mistakeOf = (failure: Pick<Failure, "code"> | null): string =>
  (failure?.code ?? "").replace(/^P_/u, "").replace("ACAO_INVALID", "ACAO_MISMATCH");

function questions(
  { told, headers, preflight, answer }: Situation,
  meant: readonly Candidate[],
  notCors: boolean,
): Diagnosis["ask"] {
  if (told.skipped) return [];
  if (notCors) return told.curl === undefined ? ["curl"] : [];
  const atPreflight = meant.some(({ failure }) => failure?.code.startsWith("P_"));
  const pending: ("preflight" | "sends")[] = [];
  if (atPreflight && meant.length > 1 && preflight === null && answer === null && told.preflight === undefined)
    pending.push("preflight");
  if (headers === null && told.sends === undefined && meant.length > 0) pending.push("sends");
  return pending;
}
