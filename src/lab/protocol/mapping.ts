import type { Scenario } from "../../scenario/schema.ts";
import type { MappingNote, Unmappable } from "./messages.ts";
import { isAddress, isHttp, isLoopbackName, Names, type NamesInput, OutOfPorts } from "./names.ts";
import { reached } from "./reach.ts";
import { refusals } from "./refusals.ts";
import { hasTriggeringHeaders, rewriteScenario } from "./rewrite-scenario.ts";

export interface MappingInput extends Omit<NamesInput, "scheme"> {
  /** Where the host of a URL is. `url`: absolute, http(s). */
  readonly addressSpaceOf: (url: string) => "public" | "local" | "loopback";
  /** Milliseconds of waiting, all together. */
  readonly longestWait: number;
}

export interface Mapped {
  /** The same scenario, with every origin on loopback. */
  readonly mapped: Scenario;
  readonly origins: Names["origins"];
  readonly notes: readonly MappingNote[];
}

export interface Refused {
  readonly refused: readonly Unmappable[];
}

/**
 * The same scenario on loopback: `https://api.shop.example` becomes `http://api.shop-r1.localhost:4180`. Which origins are the same,
 * which are of one site and which hosts are equal stays as it was; where that cannot be had the scenario is refused, with reasons.
 */
export function mapScenario(scenario: Scenario, input: MappingInput): Mapped | Refused {
  const parts = mapInParts(scenario, input);
  for (;;) {
    const next = parts.next();
    if (next.done) return next.value;
  }
}

/** The same with a pause after each small part: a scenario may have thousands of redirects and texts. */
export function* mapInParts(scenario: Scenario, input: MappingInput): Generator<void, Mapped | Refused> {
  const refused = yield* refusals(scenario, input);
  if (refused.length > 0) return { refused };
  const located = input.asWritten ? withAddressSpaces(scenario, input.addressSpaceOf) : scenario;
  const names = new Names({ ...input, scheme: scenario.pages.some(({ url }) => /^\s*http:/iu.test(url)) ? "http" : "https" });
  try {
    const mapped = yield* rewriteScenario(located, names);
    const beyond = yield* strayUrls(mapped, names);
    if (beyond.length > 0) return { refused: beyond };
    return { mapped, origins: names.origins, notes: notesOn(scenario) };
  } catch (error) {
    if (error instanceof OutOfPorts) return { refused: [{ because: "ports", limit: input.ports.length }] };
    throw error;
  }
}

/** The last look: whatever a browser can be sent to must have a name that was given here. */
function* strayUrls(mapped: Scenario, names: Names): Generator<void, Unmappable[]> {
  const found = new Set<string>();
  for (const { url, from } of reached(mapped)) {
    const parsed = URL.parse(url, from);
    if (parsed !== null && isHttp(parsed) && !names.owns(parsed)) found.add(url);
    yield;
  }
  return [...found].map((url) => ({ because: "beyond-loopback", url }));
}

/** What its old name or address gave away, a host's new one no longer does. */
function withAddressSpaces(scenario: Scenario, addressSpaceOf: MappingInput["addressSpaceOf"]): Scenario {
  const located = <T extends { readonly addressSpace: Scenario["hosts"][number]["addressSpace"] }>(one: T, url = ""): T =>
    one.addressSpace === "auto" && URL.canParse(url) ? { ...one, addressSpace: addressSpaceOf(url) } : one;
  const pages = scenario.pages.map((page) => located(page, page.url));
  return { ...scenario, pages, hosts: scenario.hosts.map((host) => located(host, host.origins[0])) };
}

function notesOn(scenario: Scenario): MappingNote[] {
  const urls = [...scenario.pages.map(({ url }) => url), ...scenario.hosts.flatMap(({ origins }) => origins)].flatMap(
    (url) => URL.parse(url) ?? [],
  );
  const notes: MappingNote[] = [];
  if (urls.some(({ protocol }) => protocol === "https:")) notes.push("https-became-http");
  if (urls.some(({ protocol, hostname }) => protocol === "http:" && !isLoopbackName(hostname)))
    notes.push("http-became-trustworthy");
  if (urls.some(({ hostname }) => hostname === "localhost")) notes.push("localhost-got-a-name");
  if (urls.some(({ hostname }) => isAddress(hostname))) notes.push("ip-address-got-a-name");
  if (opensText(scenario)) notes.push("text-made-inert");
  if (hasTriggeringHeaders(scenario)) notes.push("headers-left-out");
  return notes;
}

/** Whether a text of the scenario could come to be read as a document, a script, a style sheet, an image or a playlist. */
function opensText({ actions, hosts }: Scenario): boolean {
  const opens = actions.some(({ kind }) => kind === "iframe" || kind === "form" || kind === "element");
  return opens && hosts.some(({ layers }) => layers.some((layer) => layer.kind === "handler" && layer.routes.some(writesText)));
}

function writesText({ body, file }: { readonly body: string; readonly file: string }): boolean {
  return file === "none" && body !== "";
}
