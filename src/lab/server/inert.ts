import type { HeaderList, WireRequest, WireResponse } from "../../engine/http/messages.ts";
import { firstOf, without } from "../../hosts/headers.ts";

/**
 * Header fields by which a response makes a browser go somewhere by itself, besides Location. Their URLs have been mapped like all
 * others; but a spelling that the mapping does not know must not lead out of the machine either.
 */
const restless = ["refresh", "link", "report-to", "reporting-endpoints", "nel", "sourcemap", "x-sourcemap", "speculation-rules"];

/**
 * The response as a browser may have it: no text of a scenario is run. What script sees of a frame is whether it can look inside,
 * and of a script whether it has loaded, so another text in its place changes nothing that is recorded.
 * `samples`: bodies that are known to be harmless.
 */
export function inert(request: WireRequest, response: WireResponse, samples: ReadonlySet<string>): WireResponse {
  const headers = without(response.headers, restless);
  if (response.body === "" || samples.has(response.body)) return { ...response, headers };
  const body = harmless(firstOf(request.headers, "sec-fetch-dest") ?? destOf(request.headers), response.body);
  return body === response.body ? { ...response, headers } : { ...response, body, headers: withLength(headers, body) };
}

/** Safari before 16.4 does not say what it wants the response for, but navigations can be told by what they accept. */
function destOf(headers: HeaderList): string {
  return firstOf(headers, "accept")?.startsWith("text/html") ? "document" : "empty";
}

function harmless(destination: string, body: string): string {
  switch (destination) {
    case "document":
    case "iframe":
    case "frame":
    case "embed":
    case "object":
      return "<!doctype html><title>Preflight lab</title>";
    case "script":
    case "worker":
    case "sharedworker":
      return doesNothing(body) ? body : "void 0;\n";
    case "style":
      return /@|url|image|src|\\/iu.test(body) ? ".none { color: inherit; }\n" : body;
    default:
      return body;
  }
}

/** JSON, or words: as a script they fail, or have a value, and that is all. */
function doesNothing(body: string): boolean {
  if (/^[\w\s.,!?-]*$/u.test(body)) return true;
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

function withLength(headers: HeaderList, body: string): HeaderList {
  const length = String(new TextEncoder().encode(body).length);
  return headers.map(([name, value]) => [name, name.toLowerCase() === "content-length" ? length : value]);
}
