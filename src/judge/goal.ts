import * as v from "valibot";
import { profiles } from "../scenario/schema.ts";

const some = v.pipe(v.string(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Exact, or a beginning that ends in `*`. */
const url = v.optional(some);
/** A piece of it, letter by letter. */
const body = v.optional(some);
const status = v.optional(count);
/** A name, in any case. */
const header = v.optional(some);

/**
 * Whose actions. Absent: everybody's. An origin is serialised, `null` for a sandboxed page's. `notOrigin`: pages of any other origin,
 * sandboxed ones included, clients not.
 */
const Who = v.union([
  v.strictObject({ page: some }),
  v.strictObject({ client: some }),
  v.strictObject({ origin: some }),
  v.strictObject({ notOrigin: some }),
]);

/** What is counted. Of several conditions all must hold. */
const What = v.union([
  /** Answers that script (or the client) can look into; `url` is the action's. */
  v.strictObject({ reads: v.strictObject({ url, status, body, header }) }),
  /** Requests; without a purpose those of browsers and clients, and not those that a host sends on. `cookie`: the name of one that goes along. */
  v.strictObject({
    sends: v.strictObject({
      purpose: v.optional(v.picklist(["preflight", "actual", "forward", "client"])),
      method: v.optional(some),
      ...{ url, status, header },
      cookie: v.optional(some),
    }),
  }),
  /** What servers did for good: the scenario's words, or `*` for anything. */
  v.strictObject({ effect: some }),
  /** Actions that failed: a code, or `*` for any. */
  v.strictObject({ fails: some }),
  /** Lines of the console that contain this. */
  v.strictObject({ prints: some }),
  /** Cookies of this name that are in the jar at the end. It has no `who`: the jar is everybody's. */
  v.strictObject({ keeps: some }),
]);

/**
 * What must come of a run, or must not: something is counted, and the count has bounds. "The shop reads its orders" is at least one
 * answer read; "no page of another origin reads anything" is at most none.
 */
export const GoalSchema = v.pipe(
  v.strictObject({
    /** Names it in a verdict; unique among its goals. */
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)),
    /** By whose rules it must hold; absent: in every run. */
    profiles: v.optional(v.pipe(v.array(v.picklist(profiles)), v.minLength(1))),
    who: v.optional(Who),
    what: What,
    atLeast: v.optional(count),
    atMost: v.optional(count),
    /** Seconds: `atMost` counts what begins within any such span, from one moment up to and without the other. */
    within: v.optional(v.pipe(v.number(), v.gtValue(0))),
  }),
  v.check(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, "A goal needs atLeast or atMost."),
  v.check(({ atLeast }) => atLeast !== 0, "At least none is always so."),
  v.check(({ within, atMost }) => within === undefined || atMost !== undefined, "within is for atMost."),
  v.check(({ what, who, within }) => !("keeps" in what) || (who === undefined && within === undefined), "keeps is of the jar."),
);

export type Goal = v.InferOutput<typeof GoalSchema>;
export type Who = v.InferOutput<typeof Who>;
export type What = v.InferOutput<typeof What>;
