import { readFileSync } from "node:fs";
import type { FetchCall } from "../../../../src/engine/model/calls.ts";
import type { Knobs } from "../../../../src/engine/model/knobs.ts";
import { knobsOf } from "../../../../src/engine/profiles/knobs-of.ts";
import { scenarioStart } from "../../../../src/http/http-date.ts";
import type { Header } from "../../../../src/http/messages.ts";
import { answer, api, fetches, headerOf, newBrowser, openServer, type Played, type Server, shop } from "../browse.ts";

/**
 * What Chromium 156, Firefox ESR 153 and WebKitGTK 2.50 (MiniBrowser, not automated: under automation it caches nothing) did with
 * two servers on loopback, both answering with `headers` and `status`. Each call in order: what arrived, and what script got.
 * `INM`: If-None-Match, `IMS`: If-Modified-Since. A body is `b` and how many requests had arrived by then.
 */
export interface CacheRecording {
  readonly id: string;
  readonly headers: readonly Header[];
  readonly status?: number;
  readonly postStatus?: number;
  /** When the server allows the origin: "304": only in those. */
  readonly allows: "always" | "never" | "304";
  readonly sameOrigin?: true;
  readonly calls: readonly (Omit<Partial<FetchCall>, "headers"> & { readonly headers?: Readonly<Record<string, string>> })[];
  readonly recorded: Readonly<Record<"chromium" | "firefox" | "webkit", readonly string[]>>;
}

export const cacheRecordings = readFileSync(new URL("recorded.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as CacheRecording);

const lines = {
  "{ten days ago}": new Date(scenarioStart - 10 * 24 * 60 * 60 * 1000).toUTCString(),
  "{final}": "/final",
} as Readonly<Record<string, string>>;

function serverOf({ headers, status = 200, postStatus, allows }: CacheRecording): Server {
  const seen: string[] = [];
  return (request, count) => {
    if (request.purpose === "preflight") return openServer(request, count);
    const origin = headerOf(request, "origin");
    const cors: Header[] =
      origin === null
        ? []
        : [
            ["Access-Control-Allow-Origin", origin],
            ["Access-Control-Allow-Credentials", "true"],
          ];
    if (request.url.endsWith("/final")) return answer([["Cache-Control", "no-store"], ...cors], 200, "final");
    seen.push(request.method);
    const written = headers.map(([name, value]): Header => [name, lines[value] ?? value]);
    const tag = headerOf(request, "if-none-match");
    const holds = tag !== null && written.some(([name, value]) => name === "etag" && value === tag);
    const allowed = allows === "always" || (allows === "304" && holds) ? cors : [];
    if (holds) return answer([...written, ...allowed], 304, "");
    const body = request.method === "HEAD" ? "" : `b${seen.length}`;
    if (headerOf(request, "range") !== null) return answer([...written, ...allowed], 206, body);
    return answer([...written, ...allowed], request.method === "POST" ? (postStatus ?? status) : status, body);
  };
}

/** `knobs`: other rules than the profile's. */
export function playCached(
  recording: CacheRecording,
  profile: "chromium" | "firefox" | "webkit",
  knobs: Knobs = knobsOf(profile),
): string[] {
  const browser = { ...newBrowser(profile), knobs };
  const server = serverOf(recording);
  const url = `${recording.sameOrigin ? shop : api}/c`;
  return recording.calls.map(({ headers = {}, ...call }) =>
    asRecorded(fetches(url, server, { ...call, headers: Object.entries(headers) }, { browser })),
  );
}

function asRecorded({ sent, outcome }: Played): string {
  const arrived = sent
    .filter(({ purpose }) => purpose === "actual")
    .map((request) => {
      const final = request.url.endsWith("/final") ? "(final)" : "";
      const asks = `${headerOf(request, "if-none-match") === null ? "" : " INM"}${headerOf(request, "if-modified-since") === null ? "" : " IMS"}`;
      return `${request.method}${final}${asks}`;
    });
  return `[${arrived.join(",")}]${outcome.kind === "response" ? `${outcome.status}:${outcome.body}` : "ERR"}`;
}
