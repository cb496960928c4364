import { isIpAddress } from "../origins/ip-address.ts";
import { limits } from "../scenario/limits.ts";
import { Url } from "../url/url.ts";

/**
 * Everything in a text that a URL parser might take for a host; rather too much than too little. A host may begin after a scheme,
 * whose slashes may be missing, or after two slashes. The text is from a link: every character is looked at a fixed number of times.
 */
export function* hostsIn(text: string): Generator<string> {
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const begins = text[i] === ":" ? hasScheme(text, end, i) : isSlash(text[i]) && isSlash(text[i + 1]);
    if (!begins) continue;
    let start = i + 1;
    while (isSlash(text[start])) start++;
    end = endOfHost(text, start);
    if (end > start) yield hostOf(text.slice(start, end));
    i = end - 1;
  }
}

/** Whether a scheme ends at the colon. No scheme reaches over another colon, so this never reads a character twice. */
function hasScheme(text: string, from: number, colon: number): boolean {
  for (let i = colon - 1; i >= from && /[a-z0-9+.-]/iu.test(text.charAt(i)); i--) if (/[a-z]/iu.test(text.charAt(i))) return true;
  return false;
}

function isSlash(character: string | undefined): boolean {
  return character === "/" || character === "\\";
}

function endOfHost(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/[\\/?#\s"'<>]/u.test(text.charAt(end))) end++;
  return end;
}

function hostOf(written: string): string {
  const afterUser = written.slice(written.lastIndexOf("@") + 1);
  // Longer than any URL of a scenario, and slow to parse (a name in Unicode); as it is, it is no reserved host.
  if (afterUser.length > limits.url) return "";
  return Url.parse(`http://${afterUser}`)?.hostname ?? afterUser;
}

/** Domains that stand under the default rule of the Public Suffix List (or, example.com and its like, under the rule of one label). */
export function isReservedHost(host: string): boolean {
  return isIpAddress(host) || reserved.test(host);
}

const reserved = /(?:^|\.)(?:localhost|example|test|invalid|example\.(?:com|net|org))$/u;
