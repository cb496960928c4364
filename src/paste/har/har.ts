import type { Header } from "../../http/messages.ts";
import type { RequestPiece, ResponsePiece } from "../pieces.ts";
import { replacement, withoutSecrets } from "../secrets.ts";
import type { At } from "../source.ts";

/** An entry of a HAR: a request, its answer, and its preflight where the file has one. */
export interface HarEntry {
  readonly request: RequestPiece;
  readonly response: ResponsePiece;
  readonly preflight: { readonly request: RequestPiece; readonly response: ResponsePiece } | null;
  /** The browser gave it up, or nothing of its answer is there. */
  readonly failed: boolean;
}

/** What a HAR holds, as far as it is read. Entries beyond these are counted only. */
const mostEntries = 20_000;

/**
 * Reads what JSON.parse has made of a file. It is somebody else's: only properties of the known names are looked at, each for its own
 * type, and nothing is walked that is not known. null: it is no HAR. `tell`: which share of the entries is read.
 */
export function readHar(value: unknown, at: At, tell: (share: number) => void = () => {}): readonly HarEntry[] | null {
  const log = own(value, "log");
  const given = own(log ?? value, "entries");
  const list = Array.isArray(given) ? given : own(value, "request") === undefined ? null : [value];
  if (list === null) return null;
  const some = list.slice(0, mostEntries);
  const raw = some.flatMap((entry: unknown, i) => {
    if (i % 100 === 0) tell(i / some.length);
    return readEntry(entry, at) ?? [];
  });
  const preflights = byUrl(raw.filter(({ request }) => request.preflight));
  const answered = new Set<Raw>();
  const entries = raw.map((entry): HarEntry | null => {
    if (entry.request.preflight) return null;
    const preflight = preflightOf(entry, preflights, answered);
    if (preflight) answered.add(preflight);
    return { ...shown(entry), preflight: preflight ? shown(preflight) : null };
  });
  // A preflight whose request never left stands for it.
  const alone = raw
    .filter((entry) => entry.request.preflight && !answered.has(entry))
    .map((entry): HarEntry => ({ ...unsent(entry), preflight: shown(entry), failed: true }));
  return [...entries.filter((entry) => entry !== null), ...alone];
}

interface Raw {
  readonly request: RequestPiece;
  readonly response: ResponsePiece;
  readonly failed: boolean;
  /** As Chrome links a preflight with its request. */
  readonly id: string | null;
  readonly initiator: string | null;
}

const shown = ({ request, response, failed }: Raw) => ({ request, response, failed });

function byUrl(some: readonly Raw[]): ReadonlyMap<string | null, readonly Raw[]> {
  const found = new Map<string | null, Raw[]>();
  for (const one of some) {
    const same = found.get(one.request.url);
    if (same) same.push(one);
    else found.set(one.request.url, [one]);
  }
  return found;
}

function preflightOf(entry: Raw, all: ReturnType<typeof byUrl>, taken: ReadonlySet<Raw>): Raw | undefined {
  const free = (all.get(entry.request.url) ?? []).filter((one) => !taken.has(one));
  return free.find((one) => one.initiator !== null && one.initiator === entry.id) ?? free[0];
}

function unsent({ request, response }: Raw): Pick<HarEntry, "request" | "response"> {
  const named = (name: string) => request.headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? null;
  const asked = named("access-control-request-headers");
  const headers = (asked ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .slice(0, 64)
    .map((name): Header => [name, ""]);
  return {
    request: { ...request, preflight: false, method: named("access-control-request-method"), headers, credentials: null },
    response: { ...response, status: null, headers: null, preflight: false },
  };
}

/** An own property; inherited ones are nobody's. */
function own(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null && Object.hasOwn(of, name) ? (of as Record<string, unknown>)[name] : undefined;
}

const text = (of: unknown, most = 8192): string | null => (typeof of === "string" ? of.slice(0, most) : null);

function headersOf(of: unknown): readonly Header[] | null {
  if (!Array.isArray(of)) return null;
  return of.slice(0, 200).flatMap((one: unknown) => {
    const name = text(own(one, "name"), 256);
    return name === null || name.startsWith(":") ? [] : [[name, clean(name, text(own(one, "value")) ?? "")] as const];
  });
}

/** A file is not shown, so that its secrets are taken out here. */
function clean(name: string, value: string): string {
  const line = `${name}: ${value}`;
  const replaced = withoutSecrets(line).text;
  return replaced === line ? value : replaced.startsWith(`${name}: `) ? replaced.slice(name.length + 2) : replacement;
}

function readEntry(entry: unknown, at: At): Raw | null {
  const request = own(entry, "request");
  const given = text(own(request, "url"), 2048);
  if (given === null) return null;
  const url = withoutSecrets(given).text;
  const headers = headersOf(own(request, "headers")) ?? [];
  const named = (name: string) => headers.findLast(([given]) => given.toLowerCase() === name)?.[1] ?? null;
  const method = text(own(request, "method"), 100);
  const response = own(entry, "response");
  const status = own(response, "status");
  const hidden = typeof status !== "number" || status < 100;
  const preflight = method?.toUpperCase() === "OPTIONS" && named("access-control-request-method") !== null;
  const initiator = own(entry, "_initiator");
  const failed = hidden || text(own(response, "_error")) !== null || text(own(entry, "_error")) !== null;
  const answered = headersOf(own(response, "headers"));
  return {
    request: {
      kind: "request",
      at,
      source: "har",
      url,
      method,
      headers,
      body: text(own(own(request, "postData"), "text"), 20_000),
      // NOTE: browsers strip cookies from a HAR: that there are none says nothing.
      credentials: named("cookie") === null ? null : "include",
      mode: named("sec-fetch-mode") === "no-cors" ? "no-cors" : null,
      page: named("origin") ?? named("referer"),
      preflight,
    },
    response: {
      kind: "response",
      at,
      source: "har",
      status: hidden ? null : status,
      headers: hidden || answered === null || answered.length === 0 ? null : answered,
      preflight,
      url,
    },
    failed,
    id: text(own(entry, "_requestId")) ?? text(own(entry, "_request_id")),
    initiator: text(own(initiator, "type")) === "preflight" ? text(own(initiator, "requestId")) : null,
  };
}

/** An entry as pieces, as if they had been pasted one after the other. */
export function piecesOf(entry: HarEntry | undefined): readonly (RequestPiece | ResponsePiece)[] {
  if (entry === undefined) return [];
  const { request, response, preflight } = entry;
  return [...(preflight ? [preflight.request, preflight.response] : []), request, response];
}
