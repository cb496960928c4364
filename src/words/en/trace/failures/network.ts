import type { NetworkReason } from "../../../../trace/failures.ts";
import type { Phrase } from "../../../phrase.ts";
import { say } from "../../grammar.ts";

/** Why no answer came. */
export const networkReasons: Record<NetworkReason, (host: string) => Phrase> = {
  refused: (host) => say`Nobody listens at ${host}: the connection was refused.`,
  "name-not-found": (host) => say`The name ${host} was not found.`,
  reset: (host) => say`The connection to ${host} was reset before an answer came.`,
  timeout: (host) => say`${host} did not answer in time.`,
  certificate: (host) =>
    say`The certificate of ${host} is not trusted, so the browser sends it nothing. Script cannot tell this from any other failure; opened in a tab of its own, the address shows a warning.`,
  "blocked-by-extension": (host) =>
    say`An extension of the browser keeps requests from going to ${host}. Without it, or in a private window, the request goes out.`,
  "unknown-host": (host) => say`No server of this scenario answers for ${host}.`,
  limit: (host) => say`The message to ${host} was passed on too often.`,
  "proxy-authentication": (host) => say`${host} answered ${407}, as only a proxy may.`,
  "url-credentials": (host) => say`The URL of ${host} holds a user name or a password; this browser does not ask for it.`,
  unreadable: () => say`The data in the URL cannot be read.`,
  "invalid-answer": (host) =>
    say`The answer of ${host} has a NUL in a header. No HTTP message may have one, so the browser takes nothing of it.`,
  "dangling-markup": () =>
    say`The URL was written with a line break or a tab, and with ${"<"}. That is what an attribute looks like whose quotation mark somebody has left out, so this browser does not ask for it.`,
  "not-cached": () => say`Cache mode ${"only-if-cached"} found nothing in the cache.`,
};
