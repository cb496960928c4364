import type { Header } from "../../http/messages.ts";
import type { RequestUrl } from "../../origins/request-url.ts";
import type { CredentialsMode, ElementName } from "../../trace/failures.ts";
import type { ElementCall } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import type { Destination } from "../model/request.ts";
import { clientReferrer, elementReferrer } from "../requests/referrer.ts";
import type { newRequest } from "../requests/request.ts";

const destinations: Readonly<Record<Exclude<ElementName, "preload">, Destination>> = {
  img: "image",
  script: "script",
  module: "script",
  stylesheet: "style",
  font: "font",
  video: "video",
  track: "track",
  shape: "image",
  modulepreload: "script",
  prefetch: "",
  icon: "image",
  worker: "worker",
  sharedworker: "sharedworker",
  importscripts: "script",
};

/** https://html.spec.whatwg.org/#translate-a-preload-destination */
function destinationOf({ element, as }: ElementCall): Destination {
  if (element !== "preload") return destinations[element];
  return as === "fetch" ? "" : as;
}

/** https://html.spec.whatwg.org/#create-a-potential-cors-request, and what modules, fonts and CSS images do instead of it. */
export function elementRequest(call: ElementCall, page: Page, knobs: Knobs) {
  const { element, referrerPolicy } = call;
  const { mode, credentials } = modeOf(call, knobs);
  return {
    api: element,
    client: page,
    destination: destinationOf(call),
    mode,
    credentials,
    method: "GET",
    headers: element === "video" && knobs.videoAsksForRange ? wholeRange : noHeaders,
    referrerPolicy: withoutPolicy.has(element) ? "" : referrerPolicy,
    referrer: referrerOf(element, mode, page, knobs),
  } as const satisfies Parameters<typeof newRequest>[1];
}

/** A FontFace and a CSS image have no attributes, a video and its tracks not this one. */
const withoutPolicy: ReadonlySet<ElementName> = new Set(["font", "shape", "video", "track"]);

function referrerOf(element: ElementName, mode: Mode, page: Page, knobs: Knobs): RequestUrl | null {
  // DEVIATION: Firefox, recorded in k-track-X-anonymous-star.
  if (element === "track" && !knobs.trackSendsReferer) return null;
  // To Firefox what CSS fetches by CORS is asked for by the stylesheet, which has no document around it.
  const ofStyles = mode === "cors" && (element === "font" || element === "shape");
  return ofStyles && knobs.sandboxReferrer === "origin" ? clientReferrer(page, knobs) : elementReferrer(page, knobs);
}

/** Media are asked for in ranges, so that one can jump in them. https://html.spec.whatwg.org/#concept-media-load-resource */
const wholeRange: readonly Header[] = [["Range", "bytes=0-"]];
const noHeaders: readonly Header[] = [];

type Mode = "cors" | "no-cors" | "same-origin";

interface Asked {
  readonly mode: Mode;
  readonly credentials: CredentialsMode;
}

function modeOf(call: ElementCall, knobs: Knobs): Asked {
  const { element, crossorigin } = call;
  // DEVIATION: WebKit fetches fonts like images; recorded in el-X-font-no-none.
  if (element === "font") return knobs.fontMode === "no-cors" ? withoutCors : anonymous;
  if (element === "shape" || isFontAlready(call, knobs)) return anonymous;
  // DEVIATION: Chromium and WebKit, recorded in k-icon-X-anonymous-no.
  if (element === "icon" && !knobs.iconHeedsCrossorigin) return withoutCors;
  if (element === "worker" || element === "sharedworker") return { mode: "same-origin", credentials: "same-origin" };
  if (crossorigin === "use-credentials") return { mode: "cors", credentials: "include" };
  if (crossorigin === "anonymous" || element === "module" || element === "modulepreload") return anonymous;
  return element === "track" ? { ...withoutCors, mode: knobs.trackWithoutCors } : withoutCors;
}

/** DEVIATION: Firefox, recorded in k-preload-font-X-use-credentials-star. */
function isFontAlready({ element, as }: ElementCall, knobs: Knobs): boolean {
  return element === "preload" && as === "font" && knobs.fontPreloadsAreAnonymous;
}

const withoutCors = { mode: "no-cors", credentials: "include" } as const;
const anonymous = { mode: "cors", credentials: "same-origin" } as const;
