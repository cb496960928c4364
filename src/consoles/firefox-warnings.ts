import { byteLowercase } from "../http/tokens.ts";
import type { AnyStep } from "../trace/steps.ts";
import type { Call } from "./browser-console.ts";
import { loadedAnyway } from "./firefox-types.ts";

/** What Firefox prints although nothing has failed. Source: recorded with Firefox ESR 153, in tests/truth/corpus. */
export function warnings(call: Call, steps: readonly AnyStep[]): readonly string[] {
  return [...policyIgnored(call, steps), ...starCoversAuthorization(steps), ...oddTypes(steps)];
}

/** Those that would tell another site more than the default does. */
const lessRestricted: ReadonlySet<string> = new Set(["origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade"]);

const ignored = (policy: string, url: string) =>
  `Referrer Policy: Ignoring the less restricted referrer policy “${policy}” for the cross-site request: ${url}`;

/** Hop by hop: a redirect on which it is ignored anew is told of twice, one after which it was ignored already once; chain78-285. One that it names is ignored anew; wpt-policy-2. */
function policyIgnored({ referrerPolicy }: Call, steps: readonly AnyStep[]): readonly string[] {
  const lines: string[] = [];
  let policy = referrerPolicy;
  let url: string | null = null;
  let wasIgnored = false;
  let isNamed = false;
  let isFirst = true;
  for (const step of steps) {
    if (step.name === "construct-request" && step.verdict === "pass") url = step.values.url;
    if (step.name === "redirect") {
      url = step.values.next;
      isNamed = Boolean(step.values.referrerPolicy);
      policy = step.values.referrerPolicy ?? policy;
    }
    if (step.name !== "compare-origins" || url === null) continue;
    const { page, same, sameSite } = step.values;
    // What is refused is not told of, but to a sandboxed page: sbx78-53.
    const isTold = step.verdict !== "fail" || page.opaque;
    const isIgnored = lessRestricted.has(policy) && !sameSite && isTold;
    if (isIgnored) lines.push(...Array<string>(isFirst || (wasIgnored && !isNamed) ? 1 : 2).fill(ignored(policy, url)));
    // Where there is no referrer any more, there is nothing to ignore.
    if (page.opaque || policy === "no-referrer" || (policy === "same-origin" && !same)) return lines;
    wasIgnored = isIgnored;
    isFirst = false;
    url = null;
  }
  return lines;
}

/**
 * A preflight in which `*` allowed Authorization too, which it soon will not; once for each line of it that script has set.
 * Recorded in e1-authstar-1-def-1-1.
 */
function starCoversAuthorization(steps: readonly AnyStep[]): readonly string[] {
  let url = "";
  return steps.flatMap((step) => {
    if (step.name === "preflight-cache-lookup") ({ url } = step.values);
    if (step.name !== "preflight-headers" || step.values.because !== "wildcard") return [];
    const { unsafeHeaders, allowed } = step.values;
    if (allowed.some((name) => byteLowercase(name) === "authorization")) return [];
    return unsafeHeaders.filter((name) => name === "authorization").map(() => soonRefused(url));
  });
}

const soonRefused = (url: string) =>
  `Cross-Origin Request Warning: The Same Origin Policy will disallow reading the remote resource at ${url} soon. (Reason: When the \`Access-Control-Allow-Headers\` is \`*\`, the \`Authorization\` header is not covered. To include the \`Authorization\` header, it must be explicitly listed in CORS header \`Access-Control-Allow-Headers\`).`;

/** A script that runs although its type is not that of one. Recorded in f-el-v911-8. */
function oddTypes(steps: readonly AnyStep[]): readonly string[] {
  return steps.flatMap((step) =>
    step.name === "mime-check" && step.verdict === "note" ? [loadedAnyway(step.values.mime, step.values.url)] : [],
  );
}
