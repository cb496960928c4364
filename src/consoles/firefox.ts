import { type BrowserConsole, textOf } from "./browser-console.ts";
import { exceptionText } from "./exceptions.ts";
import { corsTexts } from "./firefox-cors.ts";
import { gateTexts } from "./firefox-gates.ts";
import { warnings } from "./firefox-warnings.ts";

export const firefox: BrowserConsole = {
  lines: (failure) => textOf(corsTexts, failure) ?? textOf(gateTexts, failure) ?? [],
  unrecorded: new Set([
    "ACAO_INVALID",
    "FRAMING_REFUSED",
    "LNA_DENIED",
    "LNA_INSECURE_CONTEXT",
    "MIXED_CONTENT",
    "P_ACAO_INVALID",
    "REDIRECT_BAD_LOCATION",
  ]),
  network: () => null,
  warnings,
  refusedLook: () => null,
  uncaught: ({ exception, failure }) => `Uncaught (in promise) ${exceptionText(exception, failure, "firefox")}`,
};
