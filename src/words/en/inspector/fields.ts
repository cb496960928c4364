import type { FieldCode } from "../../../scenario/fields.ts";

/** What there is to say of a value that cannot be used. */
interface Given {
  readonly text: string;
  /** Holds a space, a tab or a line break. */
  readonly spaced: boolean;
  /** The first character above U+00FF; null: there is none. */
  readonly wide: string | null;
}

/** What is wrong with a field, and what would be right. */
const problems: Record<FieldCode, (given: Given) => string> = {
  empty: () => "This cannot be empty.",
  "not-a-token": ({ spaced }) =>
    spaced ? "No spaces here: letters, digits and !#$%&'*+-.^_`|~ only." : "Letters, digits and !#$%&'*+-.^_`|~ only.",
  "forbidden-method": ({ text }) => `${text.toUpperCase()} is forbidden to scripts in every browser. Use another method.`,
  "forbidden-byte": () => "A header value is one line: no line break, no NUL.",
  "not-a-byte-string": ({ wide }) =>
    `${wide === null ? "A character" : `“${wide}”`} does not fit into one byte; a header value is made of bytes (U+0000 to U+00FF).`,
  "url-unparsable": () => "Not a URL. It begins with a scheme, as in https://api.shop.example/orders.",
  "url-not-http": () => "Only http: and https: URLs have a server behind them here.",
  "url-has-credentials": () => "No user name or password in the URL, please: send them in a header.",
  "origin-unparsable": () => "Not an origin. It is a scheme and a host, as in https://shop.example.",
  "origin-not-http": () =>
    "No page has such an origin. It is a scheme and a host, as in https://shop.example or app://shop.example.",
  "origin-has-path": () => "An origin ends after the host (and port): no path.",
  "origin-has-wildcard": () => "An origin is compared whole: no * inside a host. List each one, or reflect those you know.",
  "origin-trailing-slash": () => "An origin has no slash at its end. Browsers compare letter by letter.",
  "origin-default-port": () => "Browsers leave out the scheme’s own port.",
  "origin-spelling": () => "Browsers write this origin differently, and compare letter by letter.",
  "cookie-without-name": () => "A cookie is name=value, then its attributes, as in id=1; Secure; SameSite=None.",
  "csp-header-name": () => "Only the policy itself: the header’s name is known.",
  "csp-comma": () => "One policy: directives are separated by ; and sources by spaces, not by commas.",
  "csp-unquoted": () => "Keywords stand in quotes. Without them this would be the name of a host.",
  "pattern-look-around": () => "Look-around, (?=…) or (?<…), is not understood here: its time has no bound.",
  "pattern-back-reference": () => "Back-references, such as \\1, are not understood here: their time has no bound.",
  "pattern-word-boundary": () => "\\b is not understood here. Say which characters may stand there, as in (^|\\.).",
  "pattern-syntax": () => "Not a regular expression: a bracket is not closed, or a sign has nothing to repeat.",
  "pattern-too-large": () => "Too large: counts such as {20} are written out, and at most 128 parts are taken.",
  "not-a-number": () => "A number, in digits.",
  "status-out-of-range": () => "A status from 200 to 599.",
};

export const fields = {
  problems,
  /** `range`: what a number here may be. */
  wholeNumber: (range: string) => `A whole number. ${range}`,
  /** One of several values in a field is wrong. */
  ofValue: (value: string, problem: string) => `${value}: ${problem}`,
  status: "Status",
  statusRange: "A status from 200 to 599.",
};
