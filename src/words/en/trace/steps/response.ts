import type { OriginParts } from "../../../../origins/origin.ts";
import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";

const origin = (parts: OriginParts): Phrase =>
  parts.opaque ? say`an opaque origin (${"null"})` : say`${`${parts.scheme}://${parts.host}:${parts.port}`}`;

/** Whose response it is, and what script may have of it. */
export const responseSteps = {
  "compare-origins": ({ values: v }) => ({
    title: !v.same
      ? say`Another origin`
      : v.tainting === "basic"
        ? say`Same origin`
        : say`The page’s own origin, after a redirect through another`,
    why:
      v.same && v.tainting !== "basic"
        ? say`The URL is of the page’s own origin, but the redirects led through another one. What came from there cannot be told apart any more, so the response is treated as foreign: ${v.tainting === "cors" ? say`it needs the CORS headers too` : say`the script will see nothing of it`}.`
        : v.same
          ? say`Scheme, host and port are all equal. The same-origin policy is satisfied: the script may read whatever comes back, no header needed.`
          : v.tainting === "basic"
            ? say`The page is ${origin(v.page)}, the URL ${origin(v.url)}.`
            : v.tainting === "opaque"
              ? say`The page is ${origin(v.page)}, the URL ${origin(v.url)}. In mode ${"no-cors"} the request may go, but the script will see nothing of the answer.`
              : say`The page is ${origin(v.page)}, the URL ${origin(v.url)}. One difference is enough. The script may only read the answer if the server says so: that is CORS.`,
  }),
  "cors-check": ({ values: v, verdict }) => ({
    title: v.of === "preflight" ? say`The server allows this origin to ask` : say`The server allows this origin to read`,
    why: say`The request’s origin is ${v.origin}; ${"Access-Control-Allow-Origin"} is ${v.allowOrigin ?? "absent"}${
      v.credentialsMode === "include" ? say`, ${"Access-Control-Allow-Credentials"} is ${v.allowCredentials ?? "absent"}` : []
    }. ${verdict === "pass" ? (v.of === "preflight" ? say`The server knows this origin.` : say`The script may have this response.`) : []}`,
  }),
  "same-origin-response": ({ values: v }) => ({
    title: say`Response ${v.status} of the own origin`,
    why: say`No CORS check: page and server are of the same origin.`,
  }),
  expose: ({ values: v }) => ({
    title:
      v.responseType === "opaque"
        ? say`An opaque response for the script`
        : v.responseType === "opaqueredirect"
          ? say`An opaque redirect for the script`
          : say`The script gets the response`,
    why:
      v.responseType === "opaque"
        ? say`Status ${0}, no headers, an empty body: the script learns only that something came.`
        : v.responseType === "opaqueredirect"
          ? say`Status ${0} and no ${"Location"}: the script may not see where it leads.`
          : v.responseType === "basic"
            ? say`Same origin: all headers but ${"Set-Cookie"}.`
            : v.hidden.length
              ? say`Headers that stay hidden: ${list(v.hidden)}. ${"Access-Control-Expose-Headers"} is ${v.value ?? "absent"}.`
              : say`Nothing of it is hidden.`,
  }),
  "get-header": ({ values: v }) => ({
    title: say`The script asks for ${v.name}`,
    why: asked[v.because],
  }),
  "corp-check": ({ values: v }) => ({
    title: say`Cross-Origin-Resource-Policy`,
    why: say`The response says ${v.policy}: whether pages of other origins may even load it.`,
  }),
} satisfies Partial<StepTable>;

/** What script gets of the one header that it asks for. */
const asked: Record<StepOf<"get-header">["values"]["because"], Phrase> = {
  given: say`It gets the value.`,
  absent: say`It gets ${"null"}: the response has no such header.`,
  "not-exposed": say`It gets ${"null"}, whether the header is there or not: ${"Access-Control-Expose-Headers"} does not name it.`,
  forbidden: say`It gets ${"null"}: no script ever reads this header.`,
  opaque: say`It gets ${"null"}: an opaque response shows no headers.`,
  "not-a-name": say`That is no name of a header: ${"headers.get()"} throws, ${"getResponseHeader()"} gives ${"null"}.`,
};
