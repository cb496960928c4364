import { Url } from "../url/url.ts";
import { type BrowserConsole, type Embedded, headersRefused, type LookedFrom, textOf } from "./browser-console.ts";
import { exceptionText } from "./exceptions.ts";
import { corsTexts, noConnection } from "./webkit-cors.ts";
import { gateTexts } from "./webkit-gates.ts";

/** Reading a canvas or a frame of another origin is told of, where the others only throw or give nothing. */
function refusedLook({ readable, url, failure }: Embedded, { origin, urlOrigin, sandboxed }: LookedFrom): string | null {
  if (readable === null || readable.allowed) return null;
  const target = Url.parse(url)?.origin ?? "null";
  switch (readable.what) {
    case "pixels":
      return "Unable to get image data from canvas because the canvas has been tainted by cross-origin data.";
    case "document":
      // NOTE: a frame in a sandboxed frame is sandboxed too; recorded in mix78-75.
      if (sandboxed)
        return `Sandbox access violation: Blocked a frame at "${urlOrigin}" from accessing a frame at "${target}".  Both frames are sandboxed and lack the "allow-same-origin" flag.`;
      // NOTE: what may not be framed leaves a sandboxed frame behind; recorded in mix78-14.
      if (failure?.code === "FRAMING_REFUSED")
        return `Sandbox access violation: Blocked a frame at "${urlOrigin}" from accessing a frame at "${target}".  The frame being accessed is sandboxed and lacks the "allow-same-origin" flag.`;
      return `Blocked a frame with origin "${origin}" from accessing a frame with origin "${target}". Protocols, domains, and ports must match.`;
    default:
      return null;
  }
}

export const webkit: BrowserConsole = {
  lines: (failure) => textOf(corsTexts, failure) ?? textOf(gateTexts, failure) ?? [],
  unrecorded: new Set([
    "ACAO_INVALID",
    "BAD_PORT",
    "P_ACAO_INVALID",
    "P_NETWORK",
    "P_REDIRECT",
    "REDIRECT_CREDENTIALS",
    "SCHEME_NOT_CORS",
  ]),
  network: (failure) =>
    failure.code === "NETWORK_ERROR" || failure.code === "P_NETWORK"
      ? `Failed to load resource: ${noConnection(failure.values)}`
      : null,
  warnings: headersRefused,
  refusedLook,
  uncaught: ({ exception, failure }) => `Unhandled Promise Rejection: ${exceptionText(exception, failure, "webkit")}`,
};
