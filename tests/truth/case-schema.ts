import * as v from "valibot";
import { type Playable, vias } from "./corpus.ts";

const Headers = v.array(v.strictTuple([v.string(), v.string()]));
const text = v.optional(v.string());

const Answer = v.looseObject({
  status: v.optional(v.pipe(v.number(), v.integer())),
  headers: v.optional(Headers),
  body: text,
  file: text,
  cacheControl: text,
});

const Call = v.looseObject({
  url: v.string(),
  via: v.optional(v.picklist(vias)),
  page: v.optional(v.literal("sandbox")),
  method: text,
  mode: text,
  credentials: text,
  redirect: text,
  cache: text,
  headers: v.optional(Headers),
  body: text,
  bodyType: text,
  blobType: text,
  referrerPolicy: text,
  keepalive: v.optional(v.boolean()),
  uploadListener: v.optional(v.union([v.boolean(), v.string()])),
  sync: v.optional(v.boolean()),
  user: text,
  password: text,
  crossorigin: text,
  enctype: text,
});

const Wait = v.looseObject({ wait: v.number() });
/** NOTE: chosen by hand, because a union can only say that none of its members fits. */
const Action = v.lazy((input) => (typeof input === "object" && input !== null && "wait" in input ? Wait : Call));

const Recording = v.looseObject({
  wire: v.array(v.record(v.string(), v.string())),
  results: v.array(v.looseObject({ ok: v.boolean() })),
  console: v.optional(v.array(v.string())),
});

/** A case of the corpora; README.md describes it. What it has beside this is let through. */
const Case = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  actions: v.array(Action),
  routes: v.record(v.string(), v.looseObject({ preflight: v.optional(Answer), actual: v.optional(Answer) })),
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
