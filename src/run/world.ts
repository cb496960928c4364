import { isIpAddress } from "../origins/ip-address.ts";
import type { RegistrableDomain } from "../origins/site.ts";
import type { Scenario } from "../scenario/schema.ts";
import { hostsIn, isReservedHost } from "./reserved-hosts.ts";

/** What a run has to know of the world besides its scenario. */
export interface World {
  /** By the Public Suffix List. `host`: in lower case, as the URL parser leaves it. */
  readonly registrableDomain: RegistrableDomain;
}

/** Knows of the Public Suffix List its default rule alone, `*`: right where needsPublicSuffixList says no, and nowhere else. */
export const defaultRule: World = {
  registrableDomain(host) {
    if (isIpAddress(host)) return null;
    // The last label is the public suffix.
    const last = host.lastIndexOf(".");
    return last < 1 ? null : host.slice(host.lastIndexOf(".", last - 1) + 1);
  },
};

/** Whether a scenario names a host whose registrable domain takes the list. Errs on the side of yes. */
export function needsPublicSuffixList(scenario: Scenario): boolean {
  return remembered(scenario, ({ pages, hosts, actions, browser }) =>
    [...pages, ...hosts, ...actions, ...browser.cookies].some((part) =>
      remembered<object>(part, (value) => someText(value, holdsListedHost)),
    ),
  );
}

/** A scenario is asked about more than once, and an edit leaves most of its parts as they are. */
const answers = new WeakMap<object, boolean>();

function remembered<T extends object>(of: T, find: (of: T) => boolean): boolean {
  const answer = answers.get(of) ?? find(of);
  answers.set(of, answer);
  return answer;
}

/** NOTE: about:client, the referrer of most calls, has no host, as no URL of that scheme has. */
function holdsListedHost(text: string): boolean {
  if (/^about:[a-z]*$/u.test(text)) return false;
  for (const host of hostsIn(text)) if (!isReservedHost(host)) return true;
  return false;
}

/** Walks everything that is text in a JSON value. */
function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === "string") return test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((inner) => someText(inner, test));
}
