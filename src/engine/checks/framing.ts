import { getHeader, getLines } from "../../http/headers.ts";
import type { HeaderList } from "../../http/messages.ts";
import { type Origin, parseOrigin, sameOrigin } from "../../origins/origin.ts";
import { parseUrl } from "../../origins/request-url.ts";
import type { Failure, FramingValues } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf } from "../requests/request.ts";
import { matchSourceList } from "./csp-match.ts";
import { type CspSources, parseCspPolicy } from "./csp-policy.ts";
import type { Source } from "./csp-source.ts";

const deciding: Readonly<Record<FramingValues["by"], readonly string[]>> = {
  "frame-ancestors": ["content-security-policy"],
  "X-Frame-Options": ["x-frame-options"],
  sandbox: ["content-security-policy"],
};

/**
 * Whether a response lets itself be shown in a frame of this page. Where one of its policies has frame-ancestors, X-Frame-Options
 * does not count: https://html.spec.whatwg.org/#the-x-frame-options-header
 */
export function* framingCheck(request: Request, response: Response): Algorithm<Failure | null> {
  const { headers } = response.wire;
  const self = request.current.origin;
  const ancestors = ancestorsOf(request);
  const lists = directivesOf(headers, "frame-ancestors");
  const refusing = (sources: CspSources) => ancestors.filter((ancestor) => !isListed(ancestor, sources, self));
  const list = lists.find((sources) => refusing(sources).length > 0) ?? lists[0];
  if (list !== undefined) return yield* told(request, response, "frame-ancestors", list.text, refusing(list));
  const value = getHeader(headers, "x-frame-options");
  if (value === null) return null;
  return yield* told(request, response, "X-Frame-Options", value, unwelcome(value, ancestors, self));
}

/** Whether the response sandboxes itself: its origin is then an opaque one. https://w3c.github.io/webappsec-csp/#directive-sandbox */
export function* sandboxesItself(request: Request, { wire, message }: Response): Algorithm<boolean> {
  const flags = directivesOf(wire.headers, "sandbox").find(({ list }) => !list.some(isSameOriginFlag));
  if (flags === undefined) return false;
  const values = valuesOf(request, "sandbox", flags.text, []);
  yield step("framing-check", "framing", "note", values, { message, deciding: deciding.sandbox });
  return true;
}

function* told(
  request: Request,
  { message }: Response,
  by: "frame-ancestors" | "X-Frame-Options",
  written: string,
  refused: readonly Origin[],
): Algorithm<Failure | null> {
  const values = valuesOf(request, by, written, refused);
  if (refused.length === 0) {
    yield step("framing-check", "framing", "pass", values, { message, deciding: deciding[by] });
    return null;
  }
  const failure = failureOf(request, "FRAMING_REFUSED", values);
  yield step("framing-check", "framing", "fail", values, { message, deciding: deciding[by], failure });
  return failure;
}

function valuesOf(
  { origin, current }: Request,
  by: FramingValues["by"],
  value: string,
  refused: readonly Origin[],
): FramingValues {
  return { by, value, origin: (refused[0] ?? origin).serialized, refused: refused.length, url: current.href };
}

/** The values of a directive in each policy that has it. A header holds policies with commas between them. */
function directivesOf(headers: HeaderList, name: string): readonly CspSources[] {
  const policies = getLines(headers, "content-security-policy").flatMap((line) => line.split(","));
  return policies.flatMap((policy) => {
    const values = parseCspPolicy(policy).get(name);
    return values === undefined ? [] : [values];
  });
}

function isSameOriginFlag({ text }: Source): boolean {
  return text.toLowerCase() === "allow-same-origin";
}

/** The documents around the frame: the page, and where that stands in a frame itself, the page around it. */
function ancestorsOf({ origin, client }: Request): readonly Origin[] {
  return client.framedBy === null ? [origin] : [origin, parseOrigin(client.framedBy)];
}

/** https://w3c.github.io/webappsec-csp/#frame-ancestors-navigation-response; an opaque origin is no URL that could match. */
function isListed(ancestor: Origin, { list }: CspSources, self: Origin): boolean {
  const url = parseUrl(ancestor.serialized);
  return url !== null && matchSourceList(list, url, self, false) !== null;
}

const known: ReadonlySet<string> = new Set(["deny", "allowall", "sameorigin"]);

/** The documents that may not frame it. Several values that differ forbid, if one of them is known; one that is not known allows. */
function unwelcome(value: string, ancestors: readonly Origin[], self: Origin): readonly Origin[] {
  const options = new Set(value.split(",").map((option) => option.trim().toLowerCase()));
  if (options.size > 1) return [...options].some((option) => known.has(option)) ? ancestors : [];
  if (options.has("deny")) return ancestors;
  return options.has("sameorigin") ? ancestors.filter((ancestor) => !sameOrigin(ancestor, self)) : [];
}
