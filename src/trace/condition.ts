/** How a text is compared, with regard to case. "matches": a pattern of patterns/, found anywhere. */
export const textTests = ["equals", "begins", "ends", "contains", "matches"] as const;

/** What is asked of a header or a cookie. */
export const valueTests = [
  "present",
  "absent",
  ...textTests,
  /** The scheme and Host that the request came to, as a server sees them: behind a proxy not what the browser asked. */
  "own-origin",
  /** The same text as the cookie that `value` names: a double-submit token. */
  "same-as-cookie",
] as const;

export type TextTest = (typeof textTests)[number];
export type ValueTest = (typeof valueTests)[number];

/** One question that a server asks about a request. */
export type Condition =
  /** An OPTIONS request with Origin and Access-Control-Request-Method? */
  | { readonly of: "preflight" }
  | { readonly of: "method"; readonly in: readonly string[] }
  | { readonly of: "path"; readonly test: TextTest; readonly value: string }
  | { readonly of: "header" | "cookie"; readonly name: string; readonly test: ValueTest; readonly value: string };
