import { Url } from "../url/url.ts";
import { type BrowserConsole, type Embedded, headersRefused, textOf } from "./browser-console.ts";
import { exceptionText } from "./exceptions.ts";
import { corsTexts, noConnection } from "./webkit-cors.ts";
import { gateTexts } from "./webkit-gates.ts";

/** Reading a canvas or a frame of another origin is told of, where the others only throw or give nothing. */
function refusedLook({ readable, url, failure }: Embedded, pageOrigin: string): string | null {
  if (readable === null || readable.allowed) return null;
  switch (readable.what) {
    case "pixels":
      return "Unable to get image data from canvas because the canvas has been tainted by cross-origin data.";
    case "document":
      // NOTE: what may not be framed leaves a sandboxed frame behind; recorded in mix78-14.
      if (failure?.code === "FRAMING_REFUSED")
        return `Sandbox access violation: Blocked a frame at "${pageOrigin}" from accessing a frame at "${Url.parse(url)?.origin ?? "null"}".  The frame being accessed is sandboxed and lacks the "allow-same-origin" flag.`;
      // NOTE: a frame in a sandboxed frame is sandboxed too; recorded in mix78-75.
      if (pageOrigin === "null")
        return `Sandbox access violation: Blocked a frame at "null" from accessing a frame at "${Url.parse(url)?.origin ?? "null"}".  Both frames are sandboxed and lack the "allow-same-origin" flag.`;
      return `Blocked a frame with origin "${pageOrigin}" from accessing a frame with origin "${Url.parse(url)?.origin ?? "null"}". Protocols, domains, and ports must match.`;
    default:
      return null;
  }
}

export const webkit: BrowserConsole = {
  lines: (failure) => textOf(corsTexts, failure) ?? textOf(gateTexts, failure) ?? [],
  unrecorded: new Set(["ACAO_INVALID", "BAD_PORT", "P_ACAO_INVALID", "P_NETWORK", "P_REDIRECT", "REDIRECT_CREDENTIALS"]),
  network: (failure) =>
    failure.code === "NETWORK_ERROR" || failure.code === "P_NETWORK"
      ? `Failed to load resource: ${noConnection(failure.values)}`
      : null,
  warnings: headersRefused,
  refusedLook,
  uncaught: ({ exception, failure }) => `Unhandled Promise Rejection: ${exceptionText(exception, failure, "webkit")}`,
};
