import type { Edit } from "../scenario/edits.ts";

/**
 * How bad it is. `high`: somebody who must stay out may get in · `medium`: requests fail, or caches mix up who asks · `low`: it does
 * nothing, or more than it has to
 */
export type Severity = "high" | "medium" | "low";

/** All that can be found, each with how bad it is and a scenario of the library that shows the rule at work. */
export const codes = {
  "reflects-with-credentials": ["high", "every-origin-reflected"],
  "null-allowed": ["high", "null-on-the-list"],
  "look-alike-let-in": ["high", "look-alike-origins"],
  "http-origin-allowed": ["high", "trusted-http-origin"],
  "sub-domains-with-credentials": ["medium", "trusted-sub-domain-hacked"],
  "public-suffix": ["high", "trusted-sub-domain-hacked"],
  "star-in-private-network": ["high", "star-in-the-intranet"],
  "star-with-credentials": ["medium", "star-with-credentials"],
  "star-list-with-credentials": ["medium", "star-with-credentials"],
  "star-without-authorization": ["medium", "star-and-authorization"],
  "not-an-origin": ["medium", "one-slash-too-many"],
  "several-origins": ["medium", "several-origins-in-one-header"],
  "first-for-unknown": ["low", "several-origins-in-one-header"],
  "vary-missing": ["medium", "reflected-origin-without-vary"],
  "vary-ignored": ["medium", "cdn-without-vary"],
  "two-speakers": ["medium", "two-layers-add-the-header"],
  "auth-before-cors": ["medium", "preflight-meets-auth-first"],
  "redirect-before-cors": ["medium", "redirect-on-the-preflight"],
  "not-on-errors": ["medium", "headers-only-on-success"],
  "error-page-discards": ["medium", "error-page-without-cors"],
  "preflight-status": ["medium", "preflight-meets-auth-first"],
  "preflight-header-on-response": ["low", "preflight-for-put"],
  "expose-on-preflight": ["medium", "header-not-exposed"],
  "expose-does-nothing": ["low", "header-not-exposed"],
  "method-case": ["medium", "patch-is-not-patch"],
  "name-is-no-token": ["medium", "preflight-for-a-custom-header"],
  "forbidden-method": ["low", "preflight-refused-by-method"],
  "forbidden-header": ["low", "preflight-for-a-custom-header"],
  "max-age-capped": ["low", "preflight-cache"],
  "credentials-unneeded": ["low", "every-origin-reflected"],
} as const satisfies Readonly<Record<string, readonly [Severity, string]>>;

export type LintCode = keyof typeof codes;

/** Something that is wrong with what a host says, before anybody asks. */
export interface Finding {
  readonly code: LintCode;
  /** Index of the layer. */
  readonly layer: number;
  /** What decides, as it is written. */
  readonly value: string;
  /** What would put it right, proposed; whether it does is played. Empty: nothing that could be done without knowing more. */
  readonly edits: readonly Edit[];
}

export function severityOf({ code }: Pick<Finding, "code">): Severity {
  return codes[code][0];
}

/** The id of a scenario of the library that shows the rule at work. */
export function shownIn({ code }: Pick<Finding, "code">): string {
  return codes[code][1];
}
