import { extractMimeType, isJavaScriptType, isMediaType, isNosniff } from "../../http/mime-groups.ts";
import { isOkStatus } from "../../http/statuses.ts";
import type { Failure } from "../../trace/failures.ts";
import { isGood } from "../elements/usable.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf } from "../requests/request.ts";

/**
 * https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-nosniff?,
 * https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type?,
 * and what HTML asks of the types of modules and stylesheets. A classic script may have an odd type, which is noted.
 */
export function* mimeCheck(request: Request, { wire, message }: Response, knobs: Knobs): Algorithm<Failure | null> {
  const { api, destination } = request;
  if (destination !== "style" && !isOfScripts(destination)) return null;
  // DEVIATION: Chromium and WebKit, recorded in k-preload-script-ct-S-image_png.
  if (
    (api === "preload" || api === "modulepreload") &&
    !knobs.preloadsCheckTypeOf.includes(kindOf(api, destination === "style" ? "style" : "script"))
  )
    return null;
  const mime = extractMimeType(wire.headers, knobs.contentTypeThatCounts);
  const nosniff = isNosniff(wire.headers);
  const fits = destination === "style" ? mime === "text/css" : isJavaScriptType(mime);
  const values = { destination, mime, url: request.current.href };
  const code = fits ? null : nosniff ? "NOSNIFF" : isNeverTaken(request, wire.status, mime, knobs) ? "MIME_BLOCKED" : null;
  const isOdd = code === null && !fits && destination === "script" && isOkStatus(wire.status);
  if (code === null && !nosniff && !isOdd) return null;
  const deciding = nosniff ? ["content-type", "x-content-type-options"] : ["content-type"];
  const told = { destination, mime, nosniff, url: request.current.href };
  if (code === null) {
    yield step("mime-check", "exposure", isOdd ? "note" : "pass", told, { message, deciding });
    return null;
  }
  const failure = failureOf(request, code, values);
  yield step("mime-check", "exposure", "fail", told, { message, deciding, failure });
  return failure;
}

function isOfScripts(destination: Request["destination"]): boolean {
  return destination === "script" || destination === "worker" || destination === "sharedworker";
}

/** What HTML runs only if its type is that of a script. */
const strict: ReadonlySet<Request["api"]> = new Set(["module", "modulepreload", "worker", "sharedworker", "importscripts"]);

const kindOf = (api: "preload" | "modulepreload", destination: "script" | "style") =>
  api === "modulepreload" ? "module" : destination;

/**
 * Without nosniff: a module must say that it is a script, a stylesheet that it is one, unless their status has failed them already; a
 * classic script may be anything but these.
 */
function isNeverTaken({ api, destination }: Request, status: number, mime: string, knobs: Knobs): boolean {
  // DEVIATION: Firefox, recorded in p-module-404.
  if (strict.has(api)) return isGood(api, status, knobs) || knobs.moduleTypeBeforeStatus;
  // DEVIATION: Chromium, recorded in em-ty-S-stylesheet-html.
  if (destination === "style") return isGood(api, status, knobs) && mime !== "" && !knobs.stylesheetOfAnyTypeLoads;
  return isMediaType(mime) || mime === "text/csv";
}
