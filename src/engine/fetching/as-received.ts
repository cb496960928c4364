import type { Header, HeaderList, WireResponse } from "../../http/messages.ts";
import { byteLowercase } from "../../http/tokens.ts";
import { allowOriginLines } from "../checks/cors-check.ts";
import type { Knobs } from "../model/knobs.ts";

/** A response as the browser takes it in, before anything is made of it. */
export function asReceived(response: WireResponse, knobs: Knobs): WireResponse {
  let { headers } = response;
  if (knobs.emptyLinesDropped) headers = withoutEmptyLines(headers);
  // DEVIATION: Firefox, recorded in w-st-421.
  if (response.status === 421 && knobs.doubles421ContentType) headers = headers.map(doubled);
  return headers === response.headers ? response : { ...response, headers };
}

const doubled = ([name, value]: Header): Header =>
  byteLowercase(name) === "content-type" ? [name, `${value},${value}`] : [name, value];

/** DEVIATION: Firefox, recorded in e1-elines-acac-te. An empty X-Frame-Options is kept, by its source, and so is an
 * empty X-Content-Type-Options; wpt-nosniff-6-S-script. */
function withoutEmptyLines(headers: HeaderList): HeaderList {
  if (headers.every(([, value]) => value.trim() !== "")) return headers;
  return headers.filter((header) => header[1].trim() !== "" || counts(header, headers));
}

const keptEmpty: ReadonlySet<string> = new Set(["x-frame-options", "x-content-type-options"]);

function counts(header: Header, headers: HeaderList): boolean {
  const name = byteLowercase(header[0]);
  const lines = headers.filter(([other]) => byteLowercase(other) === name);
  const isAlone = lines[0] === header && lines.every(([, value]) => value.trim() === "");
  return isAlone || keptEmpty.has(name) || allowOriginLines(lines) > 1;
}
