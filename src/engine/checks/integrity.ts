import { bodyBytes } from "../../http/body-bytes.ts";
import { type DigestName, digest } from "../../http/digest.ts";
import { isNullBodyStatus } from "../../http/statuses.ts";
import type { Failure } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf } from "../requests/request.ts";

interface Digest {
  readonly name: DigestName;
  readonly value: string;
}

/** From the weakest to the strongest. */
const names: readonly DigestName[] = ["sha256", "sha384", "sha512"];

/** What a byte costs, measured against the other things that a run counts. */
const workPerByte = 4;

/**
 * Whether what has come is what the page was promised. `integrity`: as written; empty: nothing was promised.
 * https://w3c.github.io/webappsec-subresource-integrity/#does-response-match-metadatalist
 */
export function* integrityCheck(
  request: Request,
  { type, wire, message }: Response,
  integrity: string,
  browser: Browser,
): Algorithm<Failure | null> {
  const promised = strongest(parseMetadata(integrity, browser.knobs));
  const [first] = promised;
  const isShut = request.responseTainting === "opaque" || type === "opaqueredirect";
  // DEVIATION: Chromium's elements look at what is promised first; recorded in k-sri-junk-script-X.
  const counts = isShut && (request.api === "fetch" || !browser.knobs.elementsPassOverBadIntegrity);
  if (integrity.trim() === "" || (first === undefined && !counts)) return null;
  const algorithm = first?.name ?? "sha256";
  const url = request.current.href;
  const hasBody = request.method !== "HEAD" && !isNullBodyStatus(wire.status) && type === "default";
  const bytes = bodyBytes(hasBody ? wire.body : "");
  const size = hasBody ? bytes.length : null;
  if (isShut) {
    const failure = failureOf(request, "INTEGRITY_NEEDS_CORS", { integrity, algorithm, size, url });
    yield step("integrity-check", "exposure", "fail", { integrity, algorithm, computed: null, url }, { message, failure });
    return failure;
  }
  browser.work(bytes.length * workPerByte);
  const computed = digest(algorithm, bytes);
  const told = { integrity, algorithm, computed, url };
  if (promised.some(({ value }) => value === withoutPadding(computed))) {
    yield step("integrity-check", "exposure", "pass", told, { message });
    return null;
  }
  const failure = failureOf(request, "INTEGRITY_MISMATCH", { ...told, size });
  yield step("integrity-check", "exposure", "fail", told, { message, failure });
  return failure;
}

/** https://w3c.github.io/webappsec-subresource-integrity/#parse-metadata; what is no digest promises nothing. */
function parseMetadata(metadata: string, { integrityNamesInAnyCase }: Knobs): readonly Digest[] {
  return metadata.split(/[\t\n\f\r ]+/u).flatMap((item): readonly Digest[] => {
    const [expression = ""] = item.split("?");
    const [, written = "", value] = /^(sha(?:256|384|512))-([A-Za-z0-9+/_-]+={0,2})$/iu.exec(expression) ?? [];
    // DEVIATION: WebKit, recorded in k-sri-case-bad.
    const name = names.find((one) => one === (integrityNamesInAnyCase ? written.toLowerCase() : written));
    if (name === undefined || value === undefined) return [];
    return [{ name, value: withoutPadding(value.replaceAll("-", "+").replaceAll("_", "/")) }];
  });
}

const withoutPadding = (base64: string) => base64.replace(/=+$/u, "");

/** https://w3c.github.io/webappsec-subresource-integrity/#get-the-strongest-metadata */
function strongest(digests: readonly Digest[]): readonly Digest[] {
  const name = names.findLast((one) => digests.some((digest) => digest.name === one));
  return digests.filter((digest) => digest.name === name);
}
