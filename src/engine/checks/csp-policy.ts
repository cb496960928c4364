import type { Page } from "../model/page.ts";
import { type Source, sourceOf } from "./csp-source.ts";

/**
 * A Content-Security-Policy taken apart: each directive's name, lower case, with its values.
 * https://w3c.github.io/webappsec-csp/#parse-serialized-policy
 */
export type CspPolicy = ReadonlyMap<string, CspSources>;

export interface CspSources {
  /** As written, with one space between two. */
  readonly text: string;
  readonly list: readonly Source[];
}

export interface CspDirective {
  /** The one that decides: `connect-src` of a fetch(), whether or not the policy has it. */
  readonly name: string;
  /** The one that stands in for it, such as `default-src`; null: the policy has it. */
  readonly fallback: string | null;
  readonly sources: CspSources;
}

const whitespace = /[\t\n\f\r ]+/u;

/** One policy; of a directive given twice the first counts. Never fails: what is no directive has no effect. */
export function parseCspPolicy(text: string): CspPolicy {
  const policy = new Map<string, CspSources>();
  for (const part of text.split(";")) {
    const [name, ...values] = part.split(whitespace).filter((token) => token !== "");
    if (name !== undefined && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sourcesOf(values));
  }
  return policy;
}

function sourcesOf(values: readonly string[]): CspSources {
  return { text: values.join(" "), list: values.map(sourceOf) };
}

const parsed = new WeakMap<Page, CspPolicy>();

/** The page's policy, taken apart once for all its requests. */
export function policyOf(page: Page): CspPolicy {
  const policy = parsed.get(page) ?? parseCspPolicy(page.csp);
  parsed.set(page, policy);
  return policy;
}

/** `chain`: the directive's name and what may stand in for it. https://w3c.github.io/webappsec-csp/#directive-fallback-list; null: no limit. */
export function directiveOf(policy: CspPolicy, chain: readonly string[]): CspDirective | null {
  const name = chain[0] ?? "";
  for (const candidate of chain) {
    const sources = policy.get(candidate);
    if (sources !== undefined) return { name, fallback: candidate === name ? null : candidate, sources };
  }
  return null;
}

/** https://w3c.github.io/webappsec-csp/#allow-all-inline, for script; the value that allows it, or null. */
export function inlineScriptAllowedBy({ list }: CspSources): string | null {
  const known = list.map(({ text }) => text.toLowerCase());
  // With one of these in the list, old browsers are meant to fall back to 'unsafe-inline' and new ones to ignore it.
  if (known.some((source) => source === "'strict-dynamic'" || nonceOrHash.test(source))) return null;
  return known.includes("'unsafe-inline'") ? "'unsafe-inline'" : null;
}

const nonceOrHash = /^'(?:nonce|sha256|sha384|sha512)-.+'$/u;
