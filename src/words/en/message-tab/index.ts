import type { WireFailure } from "../../../http/messages.ts";
import type { RequestEvent } from "../../../trace/events.ts";

const purposes: Record<RequestEvent["purpose"], string> = {
  preflight: "Preflight",
  actual: "Request",
  forward: "Forwarded by the proxy",
  client: "Without a browser",
};

/** Why a message was never answered. */
const noAnswer: Record<WireFailure["failure"], (host: string) => string> = {
  refused: (host) => `No answer came: nobody listens at ${host}.`,
  "name-not-found": (host) => `No answer came: the name ${host} is not found.`,
  reset: (host) => `No answer came: the connection to ${host} was reset.`,
  timeout: (host) => `No answer came: ${host} took too long.`,
  certificate: (host) => `Nothing was sent: the certificate of ${host} is not trusted.`,
  "unknown-host": (host) => `No answer came: no server here has the name ${host}.`,
  limit: () => "No answer came: the playground stopped the run here. That is a limit of Preflight, not of browsers.",
};

/** A message as it stood on the wire. */
export const messageTab = {
  label: "Message",
  notYet: "Nothing has been sent yet. Step forward, or play.",
  never: "Nothing was sent: there is no message to show.",
  /** `end`: its status, or one of `ends`. */
  title: (method: string, end: string) => `${method} ${end}`,
  forwardedTitle: (method: string, end: string) => `${method} forwarded ${end}`,
  unanswered: "no answer",
  purposes,
  nowhere: "nowhere: no server has this origin",
  side: "Side",
  sides: { request: "Request", response: "Response" },
  requestHeaders: "Request headers",
  responseHeaders: "Response headers",
  noHeaders: "No headers.",
  noBody: "No body.",
  noAnswerYet: "No answer yet at this step.",
  noAnswer,
  noPermission: "Arrived, and did not give permission: the request itself is never sent.",
  withheld: "Arrived, and withheld by the browser: the script gets nothing of this.",
  absent: "absent",
  decided: "decided",
  hidden: "hidden from script",
};
