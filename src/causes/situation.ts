import type { HeaderList } from "../http/messages.ts";
import type { ConfigPiece, ConsolePiece, Piece, RequestPiece, ResponsePiece, SignPiece } from "../paste/pieces.ts";
import type { Initiator } from "../trace/failures.ts";
import { Url } from "../url/url.ts";
import { type ConsoleName, consoles } from "./whose.ts";

/** What could not be known from what was pasted. */
export type Unknown = "page" | "target" | "method" | "headers" | "credentials" | "status" | "answer";

/** What the reader says of it, where it was asked. */
export interface Told {
  /** What the row OPTIONS shows in the network panel. */
  readonly preflight?: "ok" | "auth" | "missing" | "error";
  /** What script sends. */
  readonly sends?: {
    readonly method: boolean;
    readonly json: boolean;
    readonly token: boolean;
    readonly header: boolean;
    readonly cookies: boolean;
  };
  /** What curl got from the same address. */
  readonly curl?: "status" | "refused" | "certificate" | "hangs";
  /** Nothing more is to be asked. */
  readonly skipped?: boolean;
}

/** What is known of one failed request; null: unknown. */
export interface Situation {
  readonly browser: ConsoleName;
  /** The messages that are its own. */
  readonly lines: readonly ConsolePiece[];
  readonly signs: readonly SignPiece[];
  readonly api: Initiator;
  readonly page: string | null;
  /** Where the request began, and where it failed. */
  readonly first: string | null;
  readonly url: string | null;
  readonly values: ConsolePiece["values"];
  readonly method: string | null;
  readonly headers: HeaderList | null;
  readonly body: string | null;
  readonly credentials: RequestPiece["credentials"];
  readonly mode: RequestPiece["mode"];
  readonly preflight: ResponsePiece | null;
  readonly answer: ResponsePiece | null;
  /** Nothing but a line says that it includes credentials: each cause is still tried with what it takes. */
  readonly credentialsByLine: boolean;
  /** Several answers were pasted, and they do not say the same. */
  readonly answersDiffer: boolean;
  readonly config: ConfigPiece | null;
  readonly told: Told;
}

const of = <K extends Piece["kind"]>(pieces: readonly Piece[], kind: K) =>
  pieces.filter((piece): piece is Extract<Piece, { kind: K }> => piece.kind === kind);

/** Puts the pieces together that are about one request: the first that failed. */
export function situationOf(pieces: readonly Piece[], told: Told): Situation {
  const lines = linesOfOne(of(pieces, "console"));
  const signs = of(pieces, "sign").filter(
    ({ sign, method }) => sign !== "warning" && (sign !== "STATUS" || lines.length > 0 || method === "OPTIONS"),
  );
  const values = Object.assign({}, ...lines.map((line) => line.values).toReversed()) as ConsolePiece["values"];
  const seen = values.url ?? signs.find(({ url }) => url !== null)?.url ?? null;
  const requests = of(pieces, "request");
  const request =
    requests.find(({ url, preflight }) => !preflight && isSame(url, seen)) ?? requests.find(({ preflight }) => !preflight);
  const asked = requests.find(({ preflight }) => preflight);
  const responses = of(pieces, "response");
  const preflight = responses.find((one) => one.preflight === true) ?? responses.find((one) => isOfPreflight(one, lines)) ?? null;
  const answers = responses.filter((one) => one !== preflight && one.preflight !== true);
  const answersDiffer = answers.some((one) => saidOfOrigins(one) !== saidOfOrigins(answers[0]));
  const prose = signs.find((one) => one.method === "OPTIONS" && one.status !== null)?.status ?? null;
  const seenAtPreflight = preflight?.status ?? prose;
  const named = (list: HeaderList | undefined, name: string) =>
    list?.find(([given]) => given.toLowerCase() === name)?.[1] ?? null;
  const url = whole(seen ?? request?.url ?? asked?.url ?? null);
  const page = pageOf(values.origin ?? values.page ?? request?.page ?? asked?.page ?? null);
  const sent =
    request?.method ??
    named(asked?.headers, "access-control-request-method") ??
    signs.find(({ method }) => method !== null && method !== "OPTIONS")?.method;
  return {
    browser: browserOf(lines, signs),
    lines,
    signs,
    api: apiOf(lines, request),
    page,
    first: whole(values.first ?? null) ?? url,
    url,
    values,
    method: sent ?? (told.sends ? (told.sends.method ? "PUT" : told.sends.json ? "POST" : null) : null),
    headers: request ? ownHeaders(request) : headersTold(told, named(asked?.headers, "access-control-request-headers")),
    body: request?.body ?? null,
    credentials: request?.credentials ?? (tellCredentials(lines) || told.sends?.cookies ? "include" : null),
    mode: request?.mode ?? null,
    preflight,
    // Of two the one that fails is asked about.
    answer: (answersDiffer ? answers.find((one) => allowOrigin(one) === undefined) : undefined) ?? answers[0] ?? null,
    answersDiffer,
    credentialsByLine: !request?.credentials && !told.sends?.cookies && tellCredentials(lines),
    config: of(pieces, "config")[0] ?? null,
    told: { ...(seenAtPreflight === null ? {} : { preflight: classOf(seenAtPreflight) }), ...told },
  };
}

const headerNamed = ({ headers }: ResponsePiece, name: RegExp) => headers?.find(([given]) => name.test(given))?.[1];
const allowOrigin = (answer: ResponsePiece) => headerNamed(answer, /^access-control-allow-origin$/iu);
const saidOfOrigins = (answer: ResponsePiece | undefined) =>
  answer?.headers == null ? "" : JSON.stringify([allowOrigin(answer) ?? null, headerNamed(answer, /^x-cache$/iu) ?? null]);

/** Nothing says of what it is an answer, the line is about a preflight, and it says what only those say. */
function isOfPreflight(answer: ResponsePiece, lines: readonly ConsolePiece[]): boolean {
  return (
    answer.preflight === null &&
    lines.some(({ codes }) => codes.length > 0 && codes.every((code) => code.startsWith("P_"))) &&
    headerNamed(answer, /^access-control-(?:allow-(?:methods|headers)|max-age)$/iu) !== undefined
  );
}

/** These reasons there are with credentials only. */
const tellCredentials = (lines: readonly ConsolePiece[]): boolean =>
  lines.some(({ codes }) => codes.length > 0 && codes.every((code) => /WILDCARD_WITH_CREDENTIALS|ACAC_NOT_TRUE/u.test(code)));

/** Of an answer to a preflight. */
function classOf(status: number): NonNullable<Told["preflight"]> {
  if (status < 300) return "ok";
  if (status === 401 || status === 403) return "auth";
  return status >= 500 ? "error" : "missing";
}

/** Of several failures the first is meant; its lines name the same address, or none. */
function linesOfOne(all: readonly ConsolePiece[]): readonly ConsolePiece[] {
  const first = all.find(({ leads }) => leads) ?? all[0];
  if (!first) return [];
  const url = first.values.url ?? all.find(({ values, at }) => values.url !== undefined && at.from > first.at.from)?.values.url;
  const own = all.filter(
    (one) =>
      one.browsers.some((name) => first.browsers.includes(name)) &&
      (one.values.url === undefined || url === undefined || one.values.url === url),
  );
  return own.filter((one, i) => own.findIndex(({ text }) => text === one.text) === i);
}

const order: readonly ConsoleName[] = ["chromium", "firefox", "webkit"];

function browserOf(lines: readonly ConsolePiece[], signs: readonly SignPiece[]): ConsoleName {
  const common = order.find((name) => lines.length > 0 && lines.every(({ browsers }) => browsers.includes(name)));
  return common ?? lines[0]?.browsers[0] ?? signs.find(({ browser }) => browser !== null)?.browser ?? "chromium";
}

function apiOf(lines: readonly ConsolePiece[], request: RequestPiece | undefined): Initiator {
  const named = lines.flatMap(({ apis }) => (apis === null ? [] : [apis])).find((apis) => apis.length > 0);
  const asked: Initiator = request?.source === "xhr" || request?.source === "axios" ? "xhr" : "fetch";
  if (named === undefined || named.includes(asked)) return asked;
  // Of those that go by the same name only a beacon asks first.
  const first = lines.some(({ codes }) => codes.length > 0 && codes.every((code) => code.startsWith("P_")));
  return first && named.includes("beacon") ? "beacon" : (named[0] ?? asked);
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Url.parse(a)?.href === Url.parse(b)?.href;
}

const whole = (url: string | null): string | null => (url === null ? null : (Url.parse(url)?.href ?? null));

/** `null` is said of a page from the disk, or in a sandbox. */
function pageOf(page: string | null): string | null {
  if (page === null || page === "") return null;
  if (page === "null") return "null";
  return Url.parse(page)?.href ?? null;
}

const byBrowser =
  /^(?:host|connection|content-length|accept|accept-encoding|accept-language|origin|referer|user-agent|cookie|sec-.*|pragma|cache-control|te|dnt|priority|upgrade-insecure-requests|access-control-request-.*|if-none-match|if-modified-since|proxy-.*)$/iu;

/** What script has set: the rest is the browser's. Of calls all are script's own. */
function ownHeaders({ headers, source }: RequestPiece): HeaderList {
  const own = headers.filter(([name]) => !byBrowser.test(name));
  return source === "axios" || source === "xhr" ? headers.filter(([name]) => !/^(?:cookie|host)$/iu.test(name)) : own;
}

function headersTold({ sends }: Told, asked: string | null): HeaderList | null {
  if (asked !== null)
    return asked
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => [name, /^content-type$/iu.test(name) ? "application/json" : "1"] as const);
  if (!sends) return null;
  return [
    ...(sends.json ? [["Content-Type", "application/json"] as const] : []),
    ...(sends.token ? [["Authorization", "Bearer replaced"] as const] : []),
    ...(sends.header ? [["X-Requested-With", "XMLHttpRequest"] as const] : []),
  ];
}

export function unknownsOf(s: Situation): readonly Unknown[] {
  return [
    ...(s.page === null ? (["page"] as const) : []),
    ...(s.url === null ? (["target"] as const) : []),
    ...(s.method === null ? (["method"] as const) : []),
    ...(s.headers === null ? (["headers"] as const) : []),
    ...(s.credentials === null ? (["credentials"] as const) : []),
    ...(s.values.status === undefined &&
    s.signs.every(({ status }) => status === null) &&
    s.answer?.status == null &&
    s.preflight?.status == null
      ? (["status"] as const)
      : []),
    ...(s.answer?.headers == null && s.preflight?.headers == null && s.config === null ? (["answer"] as const) : []),
  ];
}

export { consoles };
