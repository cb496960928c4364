import { isForbiddenResponseHeader } from "../../http/header-names.ts";
import { byteLowercase, isToken } from "../../http/tokens.ts";
import type { AskedHeader, ResponseType } from "../../trace/events.ts";
import type { Algorithm } from "../model/algorithm.ts";
import { step } from "../model/step.ts";

interface Exposed {
  readonly responseType: ResponseType;
  /** What script can read, names in lower case. */
  readonly headers: readonly (readonly [string, string])[];
  /** Whether script may read a header of that name, in lower case. */
  readonly isExposed: (name: string) => boolean;
}

/**
 * https://fetch.spec.whatwg.org/#dom-headers-get and https://xhr.spec.whatwg.org/#the-getresponseheader()-method: script asks for one
 * header. What may not be read is to it as if it were not there.
 */
export function* getHeader(name: string, { responseType, headers, isExposed }: Exposed): Algorithm<AskedHeader> {
  const lower = byteLowercase(name);
  const value = headers.find(([other]) => other === lower)?.[1] ?? null;
  const because = value !== null ? "given" : whyNull(lower, responseType, isExposed);
  yield step("get-header", "exposure", value === null ? "note" : "pass", { name, responseType, because });
  return { name, value };
}

function whyNull(name: string, type: ResponseType, isExposed: Exposed["isExposed"]) {
  if (!isToken(name)) return "not-a-name";
  if (type === "opaque" || type === "opaqueredirect") return "opaque";
  if (isForbiddenResponseHeader(name)) return "forbidden";
  return isExposed(name) ? "absent" : "not-exposed";
}
