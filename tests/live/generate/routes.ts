import type { Random, Weighted } from "../../../src/practice/random.ts";
import { fileKinds, type ScenarioInput } from "../../../src/scenario/schema.ts";
import type { ActionInput } from "./actions.ts";
import type { LayerInput } from "./cors-layer.ts";

export type RouteInput = NonNullable<Extract<LayerInput, { kind: "handler" }>["routes"]>[number];
type FileKind = (typeof fileKinds)[number];
type HeaderLine = [name: string, value: string];

/**
 * Left out: 408, because whether Chromium sends the request again depends on the connection, and no scenario says which it has;
 * 407, from a server that is no proxy; 421, which a browser answers with another connection (and Firefox, for HEAD, with nothing).
 */
const statuses: Weighted<number> = [
  [76, 200],
  [3, 201],
  [3, 204],
  [1, 205],
  [1, 206],
  [2, 304],
  [2, 400],
  [2, 401],
  [2, 403],
  [3, 404],
  [1, 418],
  [3, 500],
  [1, 503],
];

/** What an element or a frame makes of others, such as 304, is up to each browser and not modelled. */
const plainStatuses: Weighted<number> = [
  [12, 200],
  [1, 404],
  [1, 500],
];

const setCookies = [
  "sid=1",
  "sid=1; SameSite=None; Secure",
  "sid=1; SameSite=None",
  "sid=1; SameSite=Lax",
  "sid=1; SameSite=Strict; HttpOnly",
  "sid=1; Secure",
  "sid=1; Path=/elsewhere",
  "sid=1; Max-Age=0",
];

/** What answers at `path`, mostly with what the action has use for. */
export function makeRoute(random: Random, path: string, action: ActionInput, setsCookies: boolean): RouteInput {
  const status = statusFor(random, action);
  return {
    path,
    status,
    ...content(random, action),
    headers: isNavigation(action) ? [["X-Total", "3"]] : [...headers(random, action), ...caching(random, action, status)],
    cookies: setsCookies && random.chance(18) ? [random.pick(setCookies)] : [],
    effect: random.chance(20) ? "writes a line" : "",
  };
}

/** A form or a frame gets an ordinary page: files that are downloaded fire events that differ with every browser. */
function isNavigation({ kind }: ActionInput): boolean {
  return kind === "form" || kind === "iframe";
}

function isVideo(action: ActionInput): boolean {
  return action.kind === "element" && action.element === "video";
}

function statusFor(random: Random, action: ActionInput): number {
  // A driven WebKitGTK asks for a video again and again until it understands one.
  if (isVideo(action)) return 200;
  return random.weighted(isNavigation(action) || action.kind === "element" ? plainStatuses : statuses);
}

function content(random: Random, action: ActionInput): Pick<RouteInput, "body" | "file"> {
  const fitting = fileFor(action, random);
  if (fitting === null) return { body: random.pick(["", "hello", '{"a":1}', "caf\u00e9 \u20ac"]) };
  const fits = isNavigation(action) || isVideo(action) || random.chance(80);
  return { file: fits ? fitting : random.pick(fileKinds) };
}

function fileFor(action: ActionInput, random: Random): FileKind | null {
  switch (action.kind) {
    case "element":
      switch (action.element) {
        case "img":
          return "png";
        case "script":
          return random.pick(["js", "js-throws"]);
        case "module":
          return "js";
        case "stylesheet":
          return "css";
        case "font":
          return "font";
        case "video":
          return "video";
      }
      return null;
    case "eventsource":
      return "event-stream";
    case "iframe":
    case "form":
      return "html";
    default:
      return null;
  }
}

/** What is taken under a fitting type only. */
function isJudgedByType(action: ActionInput): boolean {
  return (
    action.kind === "element" && (action.element === "script" || action.element === "module" || action.element === "stylesheet")
  );
}

function headers(random: Random, action: ActionInput): HeaderLine[] {
  const list: HeaderLine[] = [];
  if (random.chance(30)) list.push(["X-Total", "3"]);
  if (random.chance(12))
    list.push(["Cross-Origin-Resource-Policy", random.pick(["same-origin", "same-site", "cross-origin", "nonsense"])]);
  if (isVideo(action)) return list;
  const nosniff = random.chance(isJudgedByType(action) ? 40 : 8);
  if (nosniff) list.push(["X-Content-Type-Options", "nosniff"]);
  // It decides something where the type is an odd one.
  if (random.chance(nosniff ? 60 : 8))
    list.push(["Content-Type", random.pick(["text/html", "application/json", "image/png", "text/plain", "nonsense"])]);
  return list;
}

/**
 * Only for fetch(): what elements use again is also a matter of a document's own memory, which is not modelled, and in WebKit so is
 * what an XMLHttpRequest does.
 */
function caching(random: Random, action: ActionInput, status: number): HeaderLine[] {
  const list: HeaderLine[] = [];
  if (action.kind !== "fetch") return list;
  // Nor is what a keepalive request leaves behind, or an answer that has no content.
  if (action.keepalive || status === 204 || status === 205) return list;
  if (random.chance(12)) list.push(["ETag", '"v1"']);
  if (random.chance(14)) list.push(["Cache-Control", random.pick(["no-store", "no-cache", "max-age=60", "private, max-age=60"])]);
  if (random.chance(12)) list.push(["Vary", random.pick(["Origin", "Accept", "*"])]);
  return list;
}

const redirectStatuses = [301, 302, 303, 307, 308] as const;

/** Sends `path` to `location`. */
export function redirectLayer(random: Random, path: string, location: string): LayerInput {
  return {
    kind: "redirect",
    to: "location",
    when: [{ of: "path", test: "equals", value: path }],
    status: random.pick(redirectStatuses),
    location,
  };
}

/** Locations that lead nowhere, or not where one thinks. */
export function oddLocation(random: Random, path: string, origin: string): string {
  return random.pick([
    "",
    "http://[",
    "ftp://files.example/x",
    "data:text/plain,x",
    path,
    origin.replace("://", "://user:pass@") + path,
    "mailto:a@b.example",
  ]);
}

export type HostInput = ScenarioInput["hosts"][number];
