import type { CookieView, Trace } from "../../../trace/events.ts";
import type { StepValues } from "../../../trace/steps.ts";
import { eventsOf } from "../../../trace/trace-index.ts";
import type { ProfileName } from "../../../words/trace/profiles.ts";
import { remaining } from "./clock.ts";

/** What a cookie without SameSite counts as. */
export const unsetCountsAs: Readonly<Record<ProfileName, "Lax" | "None">> = {
  standard: "Lax",
  chromium: "Lax",
  firefox: "None",
  webkit: "Lax",
};

/** Everything about a cookie but its name and value, in one line. */
export function aboutCookie(cookie: CookieView, profile: ProfileName, now: number): string {
  const left = cookie.expires === null ? "until the browser closes" : remaining(cookie.expires, now);
  return [
    `for ${cookie.domain}${cookie.hostOnly ? "" : " and below"}${cookie.path === "/" ? "" : cookie.path}`,
    ...(cookie.partition === undefined ? [] : [`only under ${cookie.partition}`]),
    sameSiteWords(cookie.sameSite, profile),
    ...(cookie.secure ? ["Secure"] : []),
    ...(cookie.httpOnly ? ["HttpOnly"] : []),
    left === null ? "expired" : cookie.expires === null ? left : `for another ${left}`,
  ].join(" · ");
}

function sameSiteWords(sameSite: CookieView["sameSite"], profile: ProfileName): string {
  if (sameSite === "unset") return `no SameSite: counts as ${unsetCountsAs[profile]} here`;
  return `SameSite=${sameSite.charAt(0).toUpperCase()}${sameSite.slice(1)}`;
}

type Withheld = StepValues["credentials"]["withheld"][number]["because"];
type Refused = StepValues["cookies-stored"]["refused"][number]["because"];
type Evicted = StepValues["cookies-stored"]["evicted"][number]["because"];

/** A cookie that was not sent, not stored, or that had to make room. */
export interface CookieTrouble {
  readonly cookie: string;
  readonly what: "not sent" | "not stored" | "dropped";
  readonly because: Withheld | Refused | Evicted;
  /** How many others went with it. */
  readonly others: number;
}

/** What became of cookies in the action under way, up to the cursor; in order, each once. */
export function cookieTroubles(trace: Trace, cursor: number, action: number): readonly CookieTrouble[] {
  const found = new Map<string, CookieTrouble>();
  const add = (trouble: CookieTrouble) => {
    const key = `${trouble.cookie} ${trouble.what}`;
    if (!found.has(key)) found.set(key, trouble);
  };
  for (const event of eventsOf(trace, action, cursor)) {
    if (event.type !== "step") continue;
    const { step } = event;
    if (step.name === "credentials") {
      for (const { name, because } of step.values.withheld) add({ cookie: name, what: "not sent", because, others: 0 });
    } else if (step.name === "cookies-stored") {
      for (const { line, because } of step.values.refused) {
        add({ cookie: nameOf(line), what: "not stored", because, others: 0 });
      }
      for (const { names, because } of step.values.evicted) {
        add({ cookie: names[0] ?? "", what: "dropped", because, others: names.length - 1 });
      }
    }
  }
  return [...found.values()];
}

function nameOf(line: string): string {
  return line.split(/[=;]/u, 1)[0]?.trim() ?? "";
}

export const troubleWords: Readonly<Record<Withheld | Refused | Evicted, string>> = {
  "same-site": "the request comes from another site, and SameSite forbids it",
  "third-party": "it belongs to another site than the page, and this browser keeps such cookies out",
  secure: "it needs https, or SameSite=None needs Secure",
  path: "it belongs to another path",
  "no-credentials": "the request went without credentials, so cookies in its answer do not count",
  invalid: "this server may not set such a cookie",
  "too-large": "its name and value are longer than this browser keeps",
  "no-room": "the browser holds as many cookies of this site as it will, and they do not go for this one",
  "too-many": "the browser had as many cookies of this site as it holds, and what was of least use had to go",
  "too-many-bytes": "the cookies kept apart for this site were too long together, and what was of least use had to go",
};

/** The recorded Chrome is stricter than the one most people have; null: nothing to say. */
export function chromeNote(profile: ProfileName, troubles: readonly CookieTrouble[]): string | null {
  if (profile !== "chromium" || !troubles.some(({ because }) => because === "third-party")) return null;
  return "The Chrome recorded here (Debian’s build of Chromium) blocks third-party cookies. Chrome as Google ships it sends those with SameSite=None; Secure, unless its user has blocked them.";
}
