import { getHeader } from "../../http/headers.ts";
import type { HeaderList, WireResponse } from "../../http/messages.ts";
import { extractMimeType, isJavaScriptType, isJsonType, isNosniff, isXmlType } from "../../http/mime-groups.ts";
import { isJson, isKnownMarkup, isMarkup, sniff, withoutMarkupComments } from "../../http/sniff.ts";
import { isOkStatus } from "../../http/statuses.ts";
import { sameOrigin } from "../../origins/origin.ts";
import type { Failure } from "../../trace/failures.ts";
import type { StepValues } from "../../trace/steps.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf } from "../requests/request.ts";

type Because = StepValues["orb-check"]["because"];

/**
 * Opaque Response Blocking: whether a no-cors answer is anything an element could use. https://github.com/annevk/orb
 * NOTE: its last step parses the body as JavaScript; engines look at the beginning instead, and so does this.
 */
export function* orbCheck(request: Request, { wire, message }: Response, browser: Browser): Algorithm<Failure | null> {
  if (!browser.knobs.opaqueResponseBlocking || request.responseTainting !== "opaque") return null;
  // DEVIATION: Chromium, where a redirect has led home; recorded in ref-v9042-326.
  if (browser.knobs.orbSparesOwnOrigin && sameOrigin(request.origin, request.current.origin)) return null;
  // What no element is going to use is not looked at; recorded in k-preload-fetch-X-none-no.
  if (request.destination === "" && (request.api === "preload" || request.api === "prefetch")) return null;
  const mime = extractMimeType(wire.headers, browser.knobs.contentTypeThatCounts);
  const nosniff = isNosniff(wire.headers);
  const { allowed, because } = judge(mime, nosniff, wire, browser.knobs);
  const url = request.current.href;
  const values = { url, mime, nosniff, because };
  const deciding = nosniff ? ["content-type", "x-content-type-options"] : ["content-type"];
  if (allowed) {
    yield step("orb-check", "orb", "pass", values, { message, deciding });
    return null;
  }
  const failure = failureOf(request, "ORB_BLOCKED", { mime, nosniff, status: wire.status, url });
  yield step("orb-check", "orb", "fail", values, { message, deciding, failure });
  return failure;
}

function judge(
  mime: string,
  nosniff: boolean,
  { status, headers, body }: WireResponse,
  knobs: Knobs,
): { allowed: boolean; because: Because } {
  if (isSafelisted(mime)) return { allowed: true, because: "safelisted-mime" };
  if (neverSniffed.has(mime)) return { allowed: false, because: "never-sniffed" };
  if (status === 206 && isBlocklisted(mime)) return { allowed: false, because: "partial" };
  // DEVIATION: Firefox, recorded in em-ct-X-img-text_plain-ns.
  const isPlain = mime === "text/plain" && knobs.orbNosniffForbidsPlainText;
  if (nosniff && (isBlocklisted(mime) || isPlain)) return { allowed: false, because: "nosniff" };
  // DEVIATION: Firefox, recorded in em-st-X-img-206.
  if (status === 206 && knobs.orbWithholdsParts && !isFirstPart(headers)) return { allowed: false, because: "partial" };
  const sniffed = sniff(body);
  if (sniffed === "image" || sniffed === "video") return { allowed: true, because: "sniffed-media" };
  if (nosniff) return { allowed: false, because: "nosniff" };
  // NOTE: an empty response has nothing to block; recorded in h-st-304-script.
  if (mime === "" && body === "") return { allowed: true, because: "no-mime" };
  if (!isOkStatus(status)) return { allowed: false, because: "bad-status" };
  if (mime === "") return { allowed: true, because: "no-mime" };
  const isScript = !isMarkupTo(body, knobs) && !isJson(body);
  return isScript ? { allowed: true, because: "javascript" } : { allowed: false, because: "not-javascript" };
}

/** DEVIATION: Chromium looks for tags that it knows, recorded in wpt-poly-18; to both a script may begin with `<!--`. */
function isMarkupTo(body: string, { orbMarkup }: Knobs): boolean {
  return orbMarkup === "known-tags" ? isKnownMarkup(body) : isMarkup(withoutMarkupComments(body));
}

function isFirstPart(headers: HeaderList): boolean {
  return /^bytes 0-/iu.test(getHeader(headers, "content-range") ?? "");
}

function isSafelisted(mime: string): boolean {
  return mime === "text/css" || mime === "image/svg+xml" || isJavaScriptType(mime);
}

function isBlocklisted(mime: string): boolean {
  return mime === "text/html" || isJsonType(mime) || isXmlType(mime);
}

const neverSniffed = new Set([
  "application/gzip",
  "application/msexcel",
  "application/mspowerpoint",
  "application/msword",
  "application/pdf",
  "application/vnd.ms-excel",
  "application/vnd.ms-powerpoint",
  "application/vnd.ms-word",
  "application/x-gzip",
  "application/x-protobuf",
  "application/x-protobuffer",
  "application/zip",
  "multipart/byteranges",
  "text/csv",
  "text/event-stream",
]);
