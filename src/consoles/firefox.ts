import type { Failure } from "../trace/failures.ts";
import { type BrowserConsole, textOf } from "./browser-console.ts";
import { exceptionText } from "./exceptions.ts";
import { corsTexts, noConnection } from "./firefox-cors.ts";
import { gateTexts } from "./firefox-gates.ts";
import { warnings } from "./firefox-warnings.ts";

function lines(failure: Failure): readonly string[] {
  const cors = textOf(corsTexts, failure);
  if (cors === undefined) return textOf(gateTexts, failure) ?? [];
  // An event stream adds that there is no connection, whatever the reason. Recorded in f-el-v911-69.
  const ends = failure.context.api === "eventsource" && cors.length > 0 && failure.code !== "NETWORK_ERROR";
  return ends ? [...cors, noConnection(failure.context.firstUrl)] : cors;
}

export const firefox: BrowserConsole = {
  lines,
  unrecorded: new Set([
    "ACAO_INVALID",
    "FRAMING_REFUSED",
    "LNA_DENIED",
    "LNA_INSECURE_CONTEXT",
    "MIXED_CONTENT",
    "P_ACAO_INVALID",
    "REDIRECT_BAD_LOCATION",
    "SCHEME_NOT_CORS",
  ]),
  network: () => null,
  warnings,
  refusedLook: () => null,
  uncaught: ({ exception, failure }) => `Uncaught (in promise) ${exceptionText(exception, failure, "firefox")}`,
};
