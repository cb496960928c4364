import type { Random, Weighted } from "../../../src/practice/random.ts";
import { type ActionSpec, elementNames, referrerPolicies, type ScenarioInput } from "../../../src/scenario/schema.ts";
import { requestHeaders } from "./request-headers.ts";

export type ActionInput = ScenarioInput["actions"][number];
type PageInput = ScenarioInput["pages"][number];
/** Windows and WebSockets are not played in the lab. */
type Kind = Exclude<ActionSpec["kind"], "navigation" | "websocket">;

const kinds: Weighted<Kind> = [
  [54, "fetch"],
  [15, "xhr"],
  [12, "element"],
  [3, "eventsource"],
  [4, "form"],
  [3, "iframe"],
  [5, "beacon"],
  [2, "client"],
];

const methods: Weighted<string> = [
  [38, "GET"],
  [20, "POST"],
  [9, "PUT"],
  [7, "DELETE"],
  [4, "PATCH"],
  [4, "patch"],
  [4, "HEAD"],
  [2, "OPTIONS"],
  [2, "PURGE"],
  [3, "put"],
  [2, "post"],
  [0.5, "TRACE"],
  [0.5, "NOT A TOKEN"],
];

const crossorigin = ["none", "none", "anonymous", "use-credentials"] as const;
const bodyTypes = ["text", "text", "urlsearchparams", "formdata", "blob", "arraybuffer"] as const;
const blobTypes = ["", "text/plain", "application/json", "Application/X-Own"];

/** One action of a page on `url`, where somebody answers or not. What it needs of the server is found out from the action itself. */
export function makeAction(random: Random, page: PageInput, url: string, isAnswered: boolean): ActionInput {
  const kind = kindFor(random, page, isAnswered && !url.includes("@"));
  const common = { page: page.id, url, injected: random.chance(3) };
  const referrerPolicy = random.chance(15) ? random.pick(referrerPolicies) : "";
  switch (kind) {
    case "fetch":
      return { kind, ...common, referrerPolicy, ...fetchCall(random) };
    case "xhr":
      return {
        kind,
        ...common,
        ...call(random),
        withCredentials: random.chance(45),
        uploadListener: random.weighted([
          [7, "none"],
          [2, "before-send"],
          [1, "after-send"],
        ]),
        sync: random.chance(12),
      };
    case "element":
      return { kind, ...common, ...element(random), referrerPolicy };
    case "eventsource":
      return { kind, ...common, withCredentials: random.chance(50) };
    case "form":
      return {
        kind,
        ...common,
        method: random.pick(["GET", "POST", "POST"]),
        enctype: random.pick(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]),
        fields: [["k", "v"]],
      };
    case "iframe":
      return { kind, ...common, referrerPolicy };
    case "beacon":
      return { kind, ...common, ...body(random) };
    case "client":
      return { kind, url, method: random.pick(["GET", "POST", "DELETE"]), headers: [["Authorization", "Bearer token"]] };
  }
}

/**
 * Left out: navigations, beacons and event streams of a page with policies of its own (what fires, or throws, when one of them is
 * refused is up to each browser), and everything but script's own calls where nobody answers.
 */
function kindFor(random: Random, { csp, coep }: PageInput, isPlain: boolean): Kind {
  const kind = random.weighted(kinds);
  const hasPolicy = (csp ?? "") !== "" || (coep ?? "unsafe-none") !== "unsafe-none";
  if (kind === "fetch" || kind === "xhr") return kind;
  const isElement = kind === "element" || kind === "client";
  return isPlain && (isElement || !hasPolicy) ? kind : "fetch";
}

/**
 * Not what a browser fetches by itself, or keeps for later: a window's icon is asked for once, by some windows never, and what was
 * preloaded is used again in ways that differ and are not modelled (tests/truth/corpus/links-and-integrity.json has them).
 */
const played = elementNames.filter((name) => !["icon", "preload", "modulepreload", "prefetch"].includes(name));

function element(random: Random) {
  const name = random.pick(played);
  // A font has no such attribute; of a video Chromium sends no Origin home, which is not modelled.
  return { element: name, crossorigin: name === "font" || name === "video" ? "none" : random.pick(crossorigin) } as const;
}

function call(random: Random) {
  const method = random.weighted(methods);
  const headers = requestHeaders(random);
  const hasBody = /^(?:get|head)$/iu.test(method) ? random.chance(2) : random.chance(65);
  return { method, headers, ...(hasBody ? body(random) : {}) };
}

function body(random: Random) {
  const bodyType = random.pick(bodyTypes);
  return { body: random.chance(8) ? "" : "k=v", bodyType, blobType: bodyType === "blob" ? random.pick(blobTypes) : "" };
}

function fetchCall(random: Random) {
  const mode = random.weighted([
    [82, "cors"],
    [12, "no-cors"],
    [6, "same-origin"],
  ] as const);
  const asCalled = call(random);
  // Most combinations that the constructor throws at are left out: one throws like the other.
  const isSimple = /^(?:get|head|post)$/iu.test(asCalled.method);
  const method = mode === "no-cors" && !isSimple && random.chance(85) ? "POST" : asCalled.method;
  const redirect = random.weighted([
    [80, "follow"],
    [10, "error"],
    [10, "manual"],
  ] as const);
  return {
    ...asCalled,
    method,
    mode,
    redirect: mode === "no-cors" && random.chance(70) ? "follow" : redirect,
    credentials: random.weighted([
      [20, "omit"],
      [35, "same-origin"],
      [45, "include"],
    ] as const),
    // Left out: force-cache, and only-if-cached where it does not throw. A driven WebKitGTK has no cache, and what is kept for those
    // that insist differs with every status.
    cache: random.weighted([
      [88, "default"],
      [4, "no-store"],
      [4, "reload"],
      [4, "no-cache"],
      [mode === "same-origin" ? 0 : 1, "only-if-cached"],
    ] as const),
    ...(random.chance(10) ? keptAlive : {}),
    ...(random.chance(2) ? tooLargeForKeepalive : {}),
  };
}

/** With a policy that names no path: Firefox gives such requests the address that the lab's page was loaded from, not the scenario's. */
const keptAlive = { keepalive: true, referrerPolicy: "strict-origin" } as const;

/** Nine bytes a character once it is encoded; the quota is 64 KiB. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
const tooLargeForKeepalive = {
  ...keptAlive,
  method: "POST",
  mode: "cors",
  cache: "default",
  bodyType: "urlsearchparams",
  body: `k=${"\u20ac".repeat(8000)}`,
} as const;
