import type { Failure, NetworkReason } from "../trace/failures.ts";
import type { AnyStep, StepValues } from "../trace/steps.ts";
import { type BrowserConsole, type Call, headersRefused, textOf } from "./browser-console.ts";
import { corsTexts } from "./chromium-cors.ts";
import { gateTexts, insecurely } from "./chromium-gates.ts";
import { exceptionText } from "./exceptions.ts";

function lines(failure: Failure): readonly string[] {
  // NOTE: that its script is of another origin stands in the exception alone.
  if (failure.code === "SAME_ORIGIN_MODE" && /worker$/u.test(failure.context.api)) return [];
  const line = textOf(corsTexts, failure) ?? null;
  return line === null ? (textOf(gateTexts, failure) ?? []) : [line];
}

/** What Chrome's network layer adds where CORS has nothing to say. */
function networkLine({ code, values, context }: Failure): string | null {
  const method = context.request?.method ?? "GET";
  switch (code) {
    case "BAD_PORT":
      return `${method} ${context.lastUrl} net::ERR_UNSAFE_PORT`;
    case "REDIRECT_LIMIT":
      return `${method} ${context.firstUrl} net::ERR_TOO_MANY_REDIRECTS`;
    case "NETWORK_ERROR":
      // NOTE: a frame shows it, and the console is silent.
      if (context.request?.mode === "navigate") return null;
      return context.api === "websocket"
        ? `WebSocket connection to '${context.lastUrl}' failed: Error in connection establishment: ${netError(values.reason)}`
        : `${method} ${context.lastUrl} ${netError(values.reason)}`;
    case "NOT_USABLE":
      return values.status >= 400 ? `Failed to load resource: the server responded with a status of ${values.status} ()` : null;
    case "P_NETWORK":
      return `OPTIONS ${context.lastUrl} ${netError(values.reason)}`;
    case "CORP_SAME_ORIGIN":
      return `${method} ${context.lastUrl} net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`;
    case "CORP_SAME_SITE":
      return `${method} ${context.lastUrl} net::ERR_BLOCKED_BY_RESPONSE.NotSameSite`;
    case "CORP_COEP":
      return values.missing === "cross-origin-resource-policy"
        ? `${method} ${context.lastUrl} net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep`
        : null;
    default:
      return null;
  }
}

const netErrors: Partial<Record<NetworkReason, string>> = {
  "unknown-host": "NAME_NOT_RESOLVED",
  "name-not-found": "NAME_NOT_RESOLVED",
  reset: "CONNECTION_RESET",
  timeout: "CONNECTION_TIMED_OUT",
  certificate: "CERT_AUTHORITY_INVALID",
  "blocked-by-extension": "BLOCKED_BY_CLIENT",
  "proxy-authentication": "UNEXPECTED_PROXY_AUTH",
  "not-cached": "CACHE_MISS",
  unreadable: "INVALID_URL",
  "invalid-answer": "INVALID_HTTP_RESPONSE",
};

function netError(reason: NetworkReason): string {
  return `net::ERR_${netErrors[reason] ?? "CONNECTION_REFUSED"}`;
}

const moreOnUpgrades = "https://blog.chromium.org/2019/10/no-more-mixed-messages-about-https.html";

function upgraded({ api }: Call, steps: readonly AnyStep[]): readonly string[] {
  return steps.flatMap((step) =>
    step.name === "mixed-content-upgrade"
      ? [
          `${insecurely(api, step.values.pageUrl, step.values.url)} This request was automatically upgraded to HTTPS, For more information see ${moreOnUpgrades}`,
        ]
      : [],
  );
}

/** Of XMLHttpRequest alone: headers.get() is silent, and so are the other browsers. Said of a header that is not there, too. */
function headerNotGot({ api }: Call, steps: readonly AnyStep[]): readonly string[] {
  if (api !== "xhr") return [];
  return steps.flatMap((step) =>
    step.name === "get-header" && isRefused(step.values) ? [`Refused to get unsafe header "${step.values.name}"`] : [],
  );
}

function isRefused({ because, responseType }: StepValues["get-header"]): boolean {
  return because === "not-exposed" || because === "forbidden" || (because === "not-a-name" && responseType === "cors");
}

export const chromium: BrowserConsole = {
  lines,
  unrecorded: new Set(["SCHEME_NOT_CORS"]),
  network: networkLine,
  warnings: (call, steps) => [...headersRefused(call, steps), ...upgraded(call, steps), ...headerNotGot(call, steps)],
  refusedLook: () => null,
  uncaught: ({ exception, failure }) => `Uncaught (in promise) ${exceptionText(exception, failure, "chromium")}`,
};
