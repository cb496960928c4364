import type { Header } from "../../http/messages.ts";
import type { CredentialsMode } from "../../trace/failures.ts";
import type { ElementCall, ElementName } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import type { Destination } from "../model/request.ts";
import { clientReferrer, elementReferrer } from "../requests/referrer.ts";
import type { newRequest } from "../requests/request.ts";

const destinations: Readonly<Record<ElementName, Destination>> = {
  img: "image",
  script: "script",
  module: "script",
  stylesheet: "style",
  font: "font",
  video: "video",
};

/** https://html.spec.whatwg.org/#create-a-potential-cors-request, and what modules and fonts do instead of it. */
export function elementRequest(call: ElementCall, page: Page, knobs: Knobs) {
  const { element, referrerPolicy } = call;
  const { mode, credentials } = modeOf(call, knobs);
  return {
    api: element,
    client: page,
    destination: destinations[element],
    mode,
    credentials,
    method: "GET",
    headers: element === "video" && knobs.videoAsksForRange ? wholeRange : noHeaders,
    // A FontFace has no attributes, and a video not this one.
    referrerPolicy: element === "font" || element === "video" ? "" : referrerPolicy,
    // A font that is fetched by CORS is asked for by the stylesheet, which has no document around it.
    referrer: mode === "cors" && element === "font" ? clientReferrer(page, knobs) : elementReferrer(page, knobs),
  } as const satisfies Parameters<typeof newRequest>[1];
}

/** Media are asked for in ranges, so that one can jump in them. https://html.spec.whatwg.org/#concept-media-load-resource */
const wholeRange: readonly Header[] = [["Range", "bytes=0-"]];
const noHeaders: readonly Header[] = [];

function modeOf(
  { element, crossorigin }: ElementCall,
  knobs: Knobs,
): { readonly mode: "cors" | "no-cors"; readonly credentials: CredentialsMode } {
  // DEVIATION: WebKit fetches fonts like images; recorded in el-X-font-no-none.
  if (element === "font") return knobs.fontMode === "no-cors" ? withoutCors : anonymous;
  if (crossorigin === "use-credentials") return { mode: "cors", credentials: "include" };
  return crossorigin === "none" && element !== "module" ? withoutCors : anonymous;
}

const withoutCors = { mode: "no-cors", credentials: "include" } as const;
const anonymous = { mode: "cors", credentials: "same-origin" } as const;
