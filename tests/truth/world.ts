import { bytesOf, type SampleFile, sampleFiles } from "../../src/hosts/files.ts";
import type { WireRequest, WireResponse, WireResult } from "../../src/http/messages.ts";
import { isLoopback } from "../../src/origins/trustworthy.ts";
import type { Playable, TruthAnswer, TruthPage } from "./corpus.ts";

/** The servers of the recordings. Every case lives in a directory of its own. */
const origins = {
  P: "http://localhost:8701",
  S: "http://localhost:8701",
  Z: "http://localhost:8704",
  X: "http://127.0.0.1:8702",
  Y: "http://127.0.0.1:8703",
} as const;

/** Where they listen; a recorder of new cases opens them. */
export const serverUrls: readonly string[] = Object.values(origins);

export const pageUrl = `${origins.P}/page`;

/** The frames in which actions are performed. `url` null: a srcdoc. `sandbox`: the attribute; null: none. */
export const frames = {
  sandbox: { url: null, sandbox: "allow-scripts allow-forms" },
  srcdoc: { url: null, sandbox: null },
  "frame-S": { url: `${origins.S}/framed`, sandbox: null },
  "frame-Z": { url: `${origins.Z}/framed`, sandbox: null },
  "frame-X": { url: `${origins.X}/framed`, sandbox: null },
  "sandboxed-X": { url: `${origins.X}/framed`, sandbox: "allow-scripts allow-forms" },
} as const satisfies Record<Exclude<TruthPage, "file">, unknown>;

/** Of a page that was opened from the disk, and of the files beside it. */
export const disk = "file:///disk";

export function isOnDisk({ actions }: Pick<Playable, "actions">): boolean {
  return actions.some(({ page }) => page === "file");
}

/** `{X}/r` as an address; `{oX}` as a bare origin. */
export function fillIn(text: string, { id }: Playable): string {
  return text
    .replace(/\{o([PSXYZ])\}/gu, (_all, key: keyof typeof origins) => origins[key])
    .replaceAll("{F}", disk)
    .replace(/\{([PSXYZ])\}/gu, (_all, key: keyof typeof origins) => `${origins[key]}/c/${id}`);
}

/** Where a request arrived, in the words of the recordings. */
export function placeOf(url: string, { id }: Playable): { readonly host: string; readonly path: string } {
  const { origin, pathname, search } = new URL(url);
  const host = Object.entries(origins).find(([, known]) => known === origin)?.[0] ?? origin;
  const directory = `/c/${id}/`;
  const whole = pathname + search;
  return { host, path: whole.startsWith(directory) ? whole.slice(directory.length) : whole };
}

/** Where no server of the recordings listens, nobody answers. */
export function reach(request: WireRequest, of: Playable): WireResult {
  const { origin, hostname: host } = new URL(request.url);
  if (serverUrls.includes(origin)) return answer(request, of);
  return { failure: isLoopback(host) ? "refused" : "unknown-host", host };
}

export function answer(request: WireRequest, of: Playable): WireResponse {
  const { host, path } = placeOf(request.url, of);
  const name = path.replace(/\?.*$/u, "");
  const keys = host === "P" ? [`P/${name}`, `S/${name}`, name] : [`${host}/${name}`, name];
  const route = keys.map((key) => of.routes[key]).find((known) => known !== undefined);
  if (route === undefined) return respond({ status: 404 }, request, of, "actual");
  const isPreflight = request.method === "OPTIONS" && header(request, "access-control-request-method") !== null;
  if (isPreflight) return respond(route.preflight ?? { status: 404 }, request, of, "preflight");
  return respond(route.actual ?? {}, request, of, "actual");
}

/** The sample files, by the names of the recordings. */
const files = {
  png: sampleFiles.png,
  js: sampleFiles.js,
  jsThrow: sampleFiles["js-throws"],
  css: sampleFiles.css,
  json: { ...sampleFiles.json, body: '{"secret":1}' },
  html: { ...sampleFiles.html, body: "<!doctype html><title>t</title><p>secret" },
  sse: sampleFiles["event-stream"],
  font: { ...sampleFiles.font, type: "font/woff2" },
  video: sampleFiles.video,
  vtt: sampleFiles.vtt,
} satisfies Readonly<Record<string, SampleFile>>;

export const fileNames = Object.keys(files) as readonly (keyof typeof files)[];

/** What lies beside a page that was opened from the disk. */
export const filesOnDisk = [
  { name: "p.png", ...files.png },
  { name: "a.js", ...files.js },
  { name: "a.css", ...files.css },
  { name: "data.json", ...files.json },
  { name: "doc.html", ...files.html },
  { name: "v.webm", ...files.video },
  { name: "f.woff2", ...files.font },
] as const;

function respond(spec: TruthAnswer, request: WireRequest, of: Playable, side: "preflight" | "actual"): WireResponse {
  const status = spec.status ?? (side === "preflight" ? 204 : 200);
  const headers: [string, string][] = [["cache-control", spec.cacheControl ?? "no-store"]];
  for (const [name, value] of spec.headers ?? []) headers.push([name, fillIn(fromRequest(value, request), of)]);
  const hasBody = side === "actual" && request.method !== "HEAD" && status !== 204 && status !== 205 && status !== 304;
  const file: SampleFile | undefined = spec.file === undefined ? undefined : files[spec.file as keyof typeof files];
  const body = hasBody ? (spec.body ?? file?.body ?? "body") : "";
  if (hasBody && !headers.some(([name]) => name.toLowerCase() === "content-type")) {
    headers.push(["content-type", file?.type ?? "text/plain"]);
  }
  if (hasBody) headers.push(["content-length", String(bytesOf(body).length)]);
  return { status, headers: hasBody && isText(spec) && !of.driven ? headers.map(asNodeWrites) : headers, body };
}

/** Node writes what stands before a text in the encoding of the text, so that the bytes of a header beyond ASCII depend on the body. The recorder of driven browsers wrote bytes. */
const asNodeWrites = ([name, value]: [string, string]): [string, string] => [name, Buffer.from(value).toString("latin1")];

const binary: ReadonlySet<string | undefined> = new Set(["png", "font", "video"]);
const isText = ({ body, file }: TruthAnswer) => body !== undefined || !binary.has(file);

function fromRequest(value: string, request: WireRequest): string {
  return value
    .replaceAll("{origin}", header(request, "origin") ?? "absent")
    .replaceAll("{acrm}", header(request, "access-control-request-method") ?? "absent")
    .replaceAll("{acrh}", header(request, "access-control-request-headers") ?? "absent");
}

/** As Node's server shows it: lines of one name joined. */
export function header({ headers }: WireRequest, name: string): string | null {
  const lines = headers.filter(([given]) => given.toLowerCase() === name).map(([, value]) => value);
  return lines.length === 0 ? null : lines.join(", ");
}
