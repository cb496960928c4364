import type { LintCode, Severity } from "../../../lint/finding.ts";
import type { Phrase } from "../../phrase.ts";
import { number, plural, say } from "../grammar.ts";

interface Said {
  /** What is wrong, with what decides. */
  readonly what: (value: string) => Phrase;
  /** What comes of it. */
  readonly why: Phrase;
}

const says: Record<LintCode, Said> = {
  "reflects-with-credentials": {
    what: () => say`Whoever asks is allowed, with credentials`,
    why: say`Every site that a user visits reads what only this user may.`,
  },
  "null-allowed": {
    what: (value) => say`${value} is allowed`,
    why: say`Every sandboxed frame has that origin, an attacker’s too.`,
  },
  "look-alike-let-in": {
    what: (value) => say`A rule lets ${value} in`,
    why: say`Anybody can register such a name. Compare whole origins.`,
  },
  "http-origin-allowed": {
    what: (value) => say`A page in the clear is allowed: ${value}`,
    why: say`Whoever is on the way can write that page, and then reads over its shoulder.`,
  },
  "sub-domains-with-credentials": {
    what: (value) => say`Every sub-domain of ${value} is allowed, with credentials`,
    why: say`One that is taken over or has a hole reads all that its user may.`,
  },
  "public-suffix": {
    what: (value) => say`Everything below ${value} is allowed`,
    why: say`Names below it belong to different people.`,
  },
  "star-in-private-network": {
    what: (value) => say`${value} on a server that the public cannot reach`,
    why: say`The browser of a colleague can: every site that it shows reads what is here, without credentials.`,
  },
  "star-with-credentials": {
    what: (value) => say`${value} together with credentials`,
    why: say`Browsers refuse that for a request with credentials. One page has to be named.`,
  },
  "star-list-with-credentials": {
    what: (value) => say`${value} in a list, together with credentials`,
    why: say`With credentials it is an ordinary word: names have to be listed.`,
  },
  "star-without-authorization": {
    what: (value) => say`${value} and not ${"Authorization"}`,
    why: say`By the Standard it does not stand for this header, which is sent here.`,
  },
  "not-an-origin": {
    what: (value) => say`Not an origin: ${value}`,
    why: say`An origin is a scheme, a host and perhaps a port, compared letter by letter: no path, no slash at its end, no pattern.`,
  },
  "several-origins": {
    what: (value) => say`Several origins in one header: ${value}`,
    why: say`The header holds one. A list belongs into the server, which answers each page with its own.`,
  },
  "first-for-unknown": {
    what: (value) => say`Unknown pages are answered with ${value}`,
    why: say`They fail all the same, with a message that puzzles, and learn whom the server trusts.`,
  },
  "vary-missing": {
    what: (value) => say`No ${"Vary"}: ${value}`,
    why: say`The answer differs from page to page. A cache gives one page what was said to another.`,
  },
  "vary-ignored": {
    what: (value) => say`A cache before it pays no heed to ${value}`,
    why: say`It gives one page what was said to another.`,
  },
  "two-speakers": {
    what: () => say`Two layers write ${"Access-Control-Allow-Origin"}`,
    why: say`Two lines are no permission: browsers refuse them, the same value twice too.`,
  },
  "auth-before-cors": {
    what: () => say`Authentication is asked before CORS`,
    why: say`A preflight shows nobody’s credentials: it is turned away, and no request follows. Errors go without CORS headers too.`,
  },
  "redirect-before-cors": {
    what: (value) => say`A redirect (${value}) is asked before CORS`,
    why: say`A preflight is never redirected.`,
  },
  "not-on-errors": {
    what: () => say`The headers are for successes only`,
    why: say`Script cannot read why something failed: every error looks like CORS.`,
  },
  "error-page-discards": {
    what: (value) => say`The error page (${value}) throws away the headers`,
    why: say`Script cannot read why something failed: every error looks like CORS.`,
  },
  "preflight-status": {
    what: (value) => say`Preflights are answered with ${value}`,
    why: say`Only a success grants permission.`,
  },
  "preflight-header-on-response": {
    what: (value) => say`Only preflights need ${value}`,
    why: say`On other answers nobody reads it.`,
  },
  "expose-on-preflight": {
    what: (value) => say`${value} is exposed on the preflight`,
    why: say`It counts on the response alone. Script does not see the header.`,
  },
  "expose-does-nothing": {
    what: (value) => say`Exposing ${value} does nothing`,
    why: say`Script reads it anyway, or never.`,
  },
  "method-case": {
    what: (value) => say`Methods in lower case: ${value}`,
    why: say`Methods are compared letter by letter. Browsers send the usual ones in upper case.`,
  },
  "name-is-no-token": {
    what: (value) => say`Not a name: ${value}`,
    why: say`A list that cannot be read allows nothing.`,
  },
  "forbidden-method": {
    what: (value) => say`No page can send ${value}`,
    why: say`Browsers refuse it before anybody is asked.`,
  },
  "forbidden-header": {
    what: (value) => say`No script can set ${value}`,
    why: say`The browser writes it itself, and asks nobody.`,
  },
  "max-age-capped": {
    what: (value) => say`Kept for ${value} s: no browser does that`,
    why: say`Firefox keeps a permission for ${86_400} s at most, Chrome for ${7200} s, Safari for ${600} s.`,
  },
  "credentials-unneeded": {
    what: () => say`Credentials are allowed, and no page sends any`,
    why: say`What is not needed is better not allowed.`,
  },
};

const severities: Record<Severity, string> = { high: "Lets somebody in", medium: "Breaks something", low: "Does nothing" };

/** What is wrong with a server before anybody asks. */
export const lint = {
  title: "What is wrong with it",
  count: (count: number) => plural(count, { one: "1 finding", other: `${number(count)} findings` }),
  severities,
  says,
  fix: "Put it right",
  fixThis: (what: string) => `Put it right: ${what}`,
  /** Beside the press. */
  played: "Played: no request gets less than before.",
  source: "Source",
  sourceOf: (what: string) => `Source: ${what}`,
  shownIn: "See it happen",
};
