import { fromBase64url, toBase64url } from "./base64url.ts";
import { deflate, inflate } from "./compress.ts";
import { crc32 } from "./crc32.ts";
import { withoutDefaults } from "./defaults.ts";
import { beginsAField, isLibraryId, viewNames } from "./library-id.ts";
import { limits } from "./limits.ts";
import { parseScenario } from "./parse.ts";
import type { ParseProblem } from "./parse-problem.ts";
import { profiles, type Scenario } from "./schema.ts";
import { type StopReference, stopReference } from "./stop-reference.ts";

/**
 * What a link's hash holds.
 *
 *     #step=1.cors-check&tab=hosts&s=1.CHECKSUM.PAYLOAD   a whole scenario
 *     #preflight-for-put&step=1.preflight-methods         a scenario of the library, as it stands there
 *     #preflight-for-put&browser=firefox                  the same by another browser's rules
 *     #preflight-for-put&step=9                           as links were until November 2026: the steps are counted
 *     #trust                                              no scenario: the page "How far to trust it"
 *
 * PAYLOAD is base64url(deflate-raw(JSON of what differs from the defaults)), CHECKSUM its CRC-32 in base 36. The scenario stands
 * last: mail programs and chats cut long links at the end, so a cut breaks the payload and never silently turns one step into another.
 */
export interface LinkView {
  /** null: left out of the link. */
  readonly stop: StopReference | null;
  /** The open tab, a short word; null: left out. */
  readonly tab: string | null;
}

type Profile = Scenario["browser"]["profile"];

/** A scenario of the library may be looked at by other rules than it comes with; any other has its browser inside. */
export interface LibraryView extends LinkView {
  readonly profile?: Profile;
}

export type DecodedLink =
  | { readonly kind: "empty" }
  | ({ readonly kind: "scenario"; readonly scenario: Scenario } & LinkView)
  /** `id` is well-formed; whether the library has it is for the library to say. */
  | ({ readonly kind: "library"; readonly id: string } & LibraryView)
  | { readonly kind: "bad"; readonly reason: BadLink; readonly detail: BadLinkDetail };

export type BadLink = "cut-off" | "not-ours" | "future-version" | "too-large" | "invalid";

export interface BadLinkDetail {
  /** For `future-version`: the version the link is of. */
  readonly version?: number;
  /** For `too-large`: characters of the link, or bytes of the scenario. */
  readonly limit?: number;
  /** For `invalid`: what is wrong inside. */
  readonly problems?: readonly ParseProblem[];
}

/** The version of this way of packing; the scenario has its own inside. */
const packing = 1;

const tabName = /^[a-z][a-z0-9-]{0,30}$/u;

/** With its leading `#`. May be longer than `limits.link` for a huge scenario: ask `linkFits` before handing it out. */
export async function encodeLink(scenario: Scenario, view: LinkView): Promise<string> {
  const json = JSON.stringify(withoutDefaults(scenario));
  const payload = toBase64url(await deflate(new TextEncoder().encode(json)));
  return `#${[...viewFields(view), `s=${packing}.${checksum(payload)}.${payload}`].join("&")}`;
}

/** The short form, for a scenario of the library that nobody has changed. */
export function encodeLibraryLink(id: string, view: LibraryView): string {
  return `#${[id, ...(view.profile ? [`browser=${view.profile}`] : []), ...viewFields(view)].join("&")}`;
}

export function linkFits(hash: string): boolean {
  return hash.length <= limits.link;
}

/** Total: whatever the text, a value comes back, nothing is thrown, and no more than the limits' worth of memory is used. */
export async function decodeLink(hash: string): Promise<DecodedLink> {
  try {
    return await decode(hash);
  } catch {
    return bad("invalid");
  }
}

async function decode(hash: string): Promise<DecodedLink> {
  if (!linkFits(hash)) return bad("too-large", { limit: limits.link });
  const text = unescaped(hash.replace(/^#/u, ""));
  if (text === "") return { kind: "empty" };
  const fields = new Map<string, string>();
  let id: string | null = null;
  for (const field of text.split("&")) {
    const equals = field.indexOf("=");
    if (equals >= 0) fields.set(field.slice(0, equals), field.slice(equals + 1));
    else if (isLibraryId(field)) id = field;
  }
  const view = { stop: stopIn(fields.get("step")), tab: tabOf(fields.get("tab")) };
  const packed = fields.get("s");
  if (packed !== undefined) return unpack(packed, view);
  if (id !== null) return { kind: "library", id, ...view, ...profileOf(fields.get("browser")) };
  return bad(viewNames.some((name) => fields.has(name)) || beginsAField(text) ? "cut-off" : "not-ours");
}

function profileOf(text: string | undefined): { readonly profile?: Profile } {
  const profile = profiles.find((name) => name === text);
  return profile ? { profile } : {};
}

async function unpack(packed: string, view: LinkView): Promise<DecodedLink> {
  const version = /^(\d{1,6})(?:\.|$)/u.exec(packed)?.[1];
  if (version === undefined) return bad(packed === "" ? "cut-off" : "not-ours");
  if (Number(version) > packing) return bad("future-version", { version: Number(version) });
  if (Number(version) < packing) return bad("not-ours");
  // What a sentence or a chat glued to the end is no part of it.
  const [, sum, payload] = /^\d+\.([0-9a-z]+)\.([A-Za-z0-9_-]+)/u.exec(packed) ?? [];
  if (sum === undefined || payload === undefined || checksum(payload) !== sum) return bad("cut-off");
  const bytes = fromBase64url(payload);
  if (bytes === null) return bad("invalid");
  const inflated = await inflate(bytes, limits.unpacked);
  if (inflated.kind === "too-large") return bad("too-large", { limit: limits.unpacked });
  if (inflated.kind === "broken") return bad("invalid");
  const parsed = parseScenario(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(inflated.bytes)));
  if (parsed.ok) return { kind: "scenario", scenario: parsed.scenario, ...view };
  const future = parsed.problems.find((problem) => problem.code === "future-version");
  return future ? bad("future-version", { version: Number(future.given) }) : bad("invalid", { problems: parsed.problems });
}

function viewFields(view: LinkView): string[] {
  return [...(view.stop === null ? [] : [`step=${view.stop}`]), ...(view.tab === null ? [] : [`tab=${view.tab}`])];
}

function stopIn(text: string | undefined): StopReference | null {
  return text === undefined ? null : stopReference(/^\d{1,7}$/u.test(text) ? Number(text) : text);
}

function tabOf(text: string | undefined): string | null {
  return text !== undefined && tabName.test(text) ? text : null;
}

function checksum(payload: string): string {
  return crc32(payload).toString(36);
}

/** Some programs percent-encode `=` and `&` in a link they pass on, or write `&amp;`. */
function unescaped(text: string): string {
  let plain = text;
  if (plain.includes("%")) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return text;
    }
  }
  return plain.replaceAll("&amp;", "&");
}

function bad(reason: BadLink, detail: BadLinkDetail = {}): DecodedLink {
  return { kind: "bad", reason, detail };
}
