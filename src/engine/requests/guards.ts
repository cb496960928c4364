import { isForbiddenRequestHeader, noCorsSafelistedRequestHeaders } from "../../http/header-names.ts";
import { getHeader } from "../../http/headers.ts";
import type { Header, HeaderList } from "../../http/messages.ts";
import { byteLowercase } from "../../http/tokens.ts";
import type { StepValues } from "../../trace/steps.ts";
import type { Knobs } from "../model/knobs.ts";
import { knobsOf } from "../profiles/knobs-of.ts";
import { isCorsSafelistedHeader } from "../requests/safelist.ts";

export type DroppedHeaders = StepValues["drop-headers"];

/**
 * What a Headers object of a request lets in; the rest is left out without a word.
 * https://fetch.spec.whatwg.org/#concept-headers-append
 */
export function applyGuard(
  given: HeaderList,
  mode: "cors" | "no-cors" | "same-origin",
  knobs: Knobs,
): { readonly headers: Header[]; readonly dropped: DroppedHeaders | null } {
  const headers: Header[] = [];
  const names: string[] = [];
  let because: DroppedHeaders["because"] = "forbidden";
  for (const header of given) {
    if (isForbidden(header, knobs)) names.push(header[0]);
    else if (mode === "no-cors" && !isNoCorsSafelisted(headers, header, knobs)) {
      names.push(header[0]);
      because = "no-cors";
    } else headers.push([spellingOf(header[0], headers), header[1]]);
  }
  return { headers, dropped: names.length === 0 ? null : { names, because } };
}

/** https://fetch.spec.whatwg.org/#concept-header-list-append: the name is spelled as where it came first. */
function spellingOf(name: string, headers: HeaderList): string {
  const lower = byteLowercase(name);
  return headers.find(([known]) => byteLowercase(known) === lower)?.[0] ?? name;
}

export function isForbidden([name, value]: Header, knobs: Knobs): boolean {
  if (isForbiddenRequestHeader(name, value)) return true;
  // DEVIATION: Chromium does not let script set it; recorded in g1001-25, w-safe-name-user-agent.
  return knobs.authorUserAgent === "dropped" && byteLowercase(name) === "user-agent";
}

/** https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header, of the value that the list would then have. */
function isNoCorsSafelisted(headers: HeaderList, [name, value]: Header, knobs: Knobs): boolean {
  const lower = byteLowercase(name);
  if (!noCorsSafelistedRequestHeaders.has(lower)) return false;
  // DEVIATION: Firefox parses Content-Type more strictly here too; seen by the live suite.
  const rules = { ...knobsOf("standard"), safelistStrictContentType: knobs.safelistStrictContentType };
  const known = getHeader(headers, lower);
  return isCorsSafelistedHeader(lower, known === null ? value : `${known}, ${value}`, rules);
}
