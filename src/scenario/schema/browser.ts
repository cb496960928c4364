import * as v from "valibot";
import { limits } from "../limits.ts";
import { text } from "./values.ts";

const Cookie = v.strictObject({
  /** The URL that set it. */
  url: text(limits.url),
  /** As in Set-Cookie. */
  line: text(limits.headerValue),
});

export const profiles = ["standard", "chromium", "firefox", "webkit"] as const;

export const thirdPartyCookieSettings = ["as-shipped", "blocked", "partitioned"] as const;

/** "not-yet": the user has not answered. The request waits. */
export const localNetworkAnswers = ["denied", "granted", "not-yet"] as const;

export const Browser = v.strictObject({
  profile: v.optional(v.picklist(profiles), "chromium"),
  cookies: v.optional(v.pipe(v.array(Cookie), v.maxLength(limits.cookies)), () => []),
  /** How the user has set it. "partitioned": kept apart by the page's site, where the browser can; see engine/profiles/as-set.ts. */
  thirdPartyCookies: v.optional(v.picklist(thirdPartyCookieSettings), "as-shipped"),
  /** What the user answers when the browser asks whether the page may reach the local network or this machine. */
  localNetwork: v.optional(v.picklist(localNetworkAnswers), "denied"),
});
