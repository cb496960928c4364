import * as v from "valibot";
import { type Playable, truthPages, vias } from "./corpus.ts";
import { fileNames } from "./world.ts";

/** A host that nobody has would be asked for by its braces. */
const knownHosts = v.pipe(
  v.string(),
  v.regex(/^(?!.*\{(?:o?[AC-EG-OQRT-W]|o[BF])\})/su, "has a host that is none of P, S, X, Y, Z, F and B"),
);
const Headers = v.array(v.strictTuple([v.string(), knownHosts]));
const text = v.optional(v.string());
const oneOf = <const T extends readonly string[]>(...values: T) => v.optional(v.picklist(values));

const Answer = v.looseObject({
  status: v.optional(v.pipe(v.number(), v.integer())),
  headers: v.optional(Headers),
  body: text,
  file: oneOf(...fileNames),
  cacheControl: text,
});

const Call = v.looseObject({
  url: knownHosts,
  via: v.optional(v.picklist(vias)),
  page: v.optional(v.picklist(truthPages)),
  method: text,
  mode: oneOf("cors", "no-cors", "same-origin"),
  credentials: oneOf("omit", "same-origin", "include"),
  redirect: oneOf("follow", "error", "manual"),
  cache: oneOf("default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"),
  headers: v.optional(Headers),
  body: text,
  bodyType: oneOf("urlsearchparams", "formdata", "arraybuffer", "blob"),
  blobType: text,
  referrerPolicy: text,
  referrer: v.optional(knownHosts),
  integrity: text,
  workerType: oneOf("classic", "module"),
  inWorker: v.optional(v.boolean()),
  as: oneOf("fetch", "font", "image", "script", "style"),
  keepalive: v.optional(v.boolean()),
  uploadListener: v.optional(v.union([v.boolean(), v.literal("late")])),
  sync: v.optional(v.boolean()),
  user: text,
  password: text,
  crossorigin: text,
  enctype: oneOf("application/x-www-form-urlencoded", "multipart/form-data", "text/plain"),
});

const Wait = v.looseObject({ wait: v.number() });
/** NOTE: chosen by hand, because a union can only say that none of its members fits. */
const Action = v.lazy((input) => (typeof input === "object" && input !== null && "wait" in input ? Wait : Call));

const Recording = v.looseObject({
  wire: v.array(v.record(v.string(), v.string())),
  results: v.array(v.looseObject({ ok: v.boolean() })),
  console: v.optional(v.array(v.string())),
});

/** `r` on any host, `X/r` on one. */
const RouteName = v.pipe(v.string(), v.regex(/^(?![A-OQRT-W]\/)/u, "names a host that is none of P, S, X, Y and Z"));

/** A case of the corpora; README.md describes it. What it has beside this is let through. */
const Case = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  driven: v.optional(v.boolean()),
  recorder: v.optional(v.literal("project")),
  csp: v.optional(knownHosts),
  actions: v.array(Action),
  routes: v.record(RouteName, v.looseObject({ preflight: v.optional(Answer), actual: v.optional(Answer) })),
  truth: v.optional(
    v.looseObject({ chromium: v.optional(Recording), firefox: v.optional(Recording), webkit: v.optional(Recording) }),
  ),
});

export type ParsedCase = { readonly case: Playable } | { readonly wrong: string };

/** Tells in one line what keeps a value from being a case. */
export function parseCase(value: unknown): ParsedCase {
  const parsed = v.safeParse(Case, value, { abortPipeEarly: true });
  if (parsed.success) return { case: parsed.output as unknown as Playable };
  const told = parsed.issues.slice(0, 3).map((issue) => `${v.getDotPath(issue) ?? "the case"}: ${issue.message}`);
  const more = parsed.issues.length - told.length;
  return { wrong: `not a case: ${told.join("; ")}${more > 0 ? `; and ${more} more` : ""}` };
}
