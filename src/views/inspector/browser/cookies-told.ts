import type { ProfileName, Scenario } from "../../../scenario/schema.ts";
import type { CookieView, Trace } from "../../../trace/events.ts";
import type { CookieEvicted, CookieRefused, CookieWithheld } from "../../../trace/steps.ts";
import { eventsOf } from "../../../trace/trace-index.ts";
import type { Words } from "../../../words/contract.ts";
import type { Phrase } from "../../../words/phrase.ts";
import { remaining } from "./seconds.ts";

/** What a cookie without SameSite counts as. */
export const unsetCountsAs: Readonly<Record<ProfileName, "Lax" | "None">> = {
  standard: "Lax",
  chromium: "Lax",
  firefox: "None",
  webkit: "None",
};

type CookieWords = Words["browserTab"]["storage"]["cookies"];

/** Everything about a cookie but its name and value, in one line. */
export function aboutCookie(words: CookieWords, cookie: CookieView, profile: ProfileName, now: number): string {
  return [
    words.goesTo(cookie),
    ...(cookie.partition === undefined ? [] : [words.onlyUnder(cookie.partition)]),
    cookie.sameSite === "unset" ? words.noSameSite(unsetCountsAs[profile]) : sameSiteAttribute(cookie.sameSite),
    ...(cookie.secure ? ["Secure"] : []),
    ...(cookie.httpOnly ? ["HttpOnly"] : []),
    lifetime(words, cookie.expires, now),
  ].join(" · ");
}

/** As a server writes it. */
function sameSiteAttribute(sameSite: CookieView["sameSite"]): string {
  return `SameSite=${sameSite.charAt(0).toUpperCase()}${sameSite.slice(1)}`;
}

function lifetime(words: CookieWords, expires: number | null, now: number): string {
  if (expires === null) return words.untilClosed;
  const left = remaining(expires, now);
  return left === null ? words.expired : words.lasts(left);
}

/** A cookie that was not sent, not stored, or that had to make room. */
export type CookieTrouble = {
  readonly cookie: string;
  /** How many others went with it. */
  readonly others: number;
} & (
  | { readonly result: "not-sent"; readonly because: CookieWithheld }
  | { readonly result: "not-stored"; readonly because: CookieRefused }
  | { readonly result: "dropped"; readonly because: CookieEvicted; readonly most: number }
);

/** In the words of the step that decided it. */
export function reasonOf({ withheld, refused, evicted }: Words["trace"]["cookieReasons"], trouble: CookieTrouble): Phrase {
  switch (trouble.result) {
    case "not-sent":
      return withheld[trouble.because];
    case "not-stored":
      return refused[trouble.because];
    case "dropped":
      return evicted[trouble.because](trouble.most);
  }
}

/** What became of cookies in the action under way, up to the cursor; in order, each once. */
export function cookieTroubles(trace: Trace, cursor: number, action: number): readonly CookieTrouble[] {
  const found = new Map<string, CookieTrouble>();
  const add = (trouble: CookieTrouble) => {
    const key = `${trouble.cookie} ${trouble.result}`;
    if (!found.has(key)) found.set(key, trouble);
  };
  for (const event of eventsOf(trace, action, cursor)) {
    if (event.type !== "step") continue;
    const { step } = event;
    if (step.name === "credentials") {
      for (const { name, because } of step.values.withheld) add({ cookie: name, result: "not-sent", because, others: 0 });
    } else if (step.name === "cookies-stored") {
      for (const { line, because } of step.values.refused) {
        add({ cookie: nameOf(line), result: "not-stored", because, others: 0 });
      }
      for (const { names, because, most } of step.values.evicted) {
        add({ cookie: names[0] ?? "", result: "dropped", because, most, others: names.length - 1 });
      }
    }
  }
  return [...found.values()];
}

function nameOf(line: string): string {
  return line.split(/[=;]/u, 1)[0]?.trim() ?? "";
}

/** Whether the browser's setting, not how it is shipped, kept a cookie out. */
export function isAsSet({ thirdPartyCookies }: Scenario["browser"], troubles: readonly CookieTrouble[]): boolean {
  return (
    thirdPartyCookies !== "as-shipped" && troubles.some(({ because }) => because === "third-party" || because === "partitioned")
  );
}
