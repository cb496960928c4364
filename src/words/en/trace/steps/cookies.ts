import type { CookieEvicted, CookieRefused, CookieWithheld } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";

interface CookieReasons {
  readonly withheld: Record<CookieWithheld, Phrase>;
  readonly refused: Record<CookieRefused, Phrase>;
  readonly evicted: Record<CookieEvicted, (most: number) => Phrase>;
}

/** Why a cookie is not sent, is not stored, or has to go: behind a colon. */
export const cookieReasons: CookieReasons = {
  withheld: {
    "same-site": say`its ${"SameSite"} does not let it travel to another site`,
    secure: say`it is ${"Secure"} and the URL is not`,
    "third-party": say`third-party cookies are blocked in this browser`,
    partitioned: say`it was set under another site, and this browser keeps a third party’s cookies apart by the page’s site`,
    path: say`its path does not fit`,
  },
  refused: {
    "no-credentials": say`the request was made without credentials`,
    "same-site": say`its ${"SameSite"} does not allow it from another site`,
    secure: say`${"Secure"} is missing, or the URL is not secure`,
    "third-party": say`third-party cookies are blocked in this browser`,
    invalid: say`it is not a cookie this URL may set`,
    "too-large": say`its name and value are longer than this browser keeps`,
    "no-room": say`the browser holds as many cookies of this site as it will, and they do not go for this one`,
  },
  evicted: {
    "too-many": (most) => say`the browser holds ${most} cookies of one site at most`,
    "too-many-bytes": (most) => say`kept apart for one site, another site’s cookies may have ${most} bytes at most`,
  },
};

/** Which cookies go along, and which are kept. */
export const cookieSteps = {
  credentials: ({ values: v }) => ({
    title: v.included
      ? v.cookies.length
        ? say`Cookies go along: ${list(v.cookies)}`
        : v.withheld.length
          ? say`Cookies stay behind: ${list(v.withheld.map(({ name }) => name))}`
          : say`Credentials would go along; there are none`
      : say`No cookies go along`,
    why: say`Credentials mode is ${v.mode}. ${
      v.included
        ? []
        : v.mode === "same-origin"
          ? say`This request is cross-origin, so they are not sent. `
          : say`So they are not sent. `
    }${v.young === undefined ? [] : say`${list(v.young)} has no ${"SameSite"} and is younger than two minutes, so it goes along with this ${"POST"}. `}${v.withheld.flatMap((c) => say`${c.name} stays behind: ${cookieReasons.withheld[c.because]}. `)}`,
  }),
  "cookies-stored": ({ values: v }) => ({
    title: v.stored.length
      ? say`Cookie kept: ${some(v.stored)}`
      : v.deleted.length
        ? say`Cookie deleted: ${some(v.deleted)}`
        : say`Cookie refused`,
    why: [
      ...(v.stored.length ? say`The browser keeps ${some(v.stored)}, even if the script may not read the response. ` : []),
      ...(v.deleted.length ? say`${some(v.deleted)} has already expired: the browser keeps no such cookie any more. ` : []),
      ...v.refused.flatMap((c) => say`${shortened(c.line)} is refused: ${cookieReasons.refused[c.because]}. `),
      ...v.evicted.flatMap((e) => say`To make room, ${some(e.names)} had to go: ${cookieReasons.evicted[e.because](e.most)}. `),
    ],
  }),
} satisfies Partial<StepTable>;

/** Cookies can be dropped by the dozen. */
function some(names: readonly string[]): Phrase {
  return names.length <= 8 ? list(names) : list(names, { most: 6 });
}

/** Lines can have thousands of characters. */
function shortened(line: string): string {
  return line.length <= 120 ? line : `${line.slice(0, 100)}…`;
}
