import * as v from "valibot";
import { GoalSchema } from "../../src/core/index.ts";
import { limits } from "../../src/scenario/limits.ts";

const some = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.url));
const origins = v.pipe(v.array(some), v.maxLength(32));
const browsers = v.optional(v.pipe(v.array(some), v.maxLength(4)), () => []);

/**
 * Who may read what, and who may not.
 *
 *     { "policy": 1, "url": "https://api.shop.example/orders", "credentials": "include",
 *       "may": ["https://shop.example"], "mayNot": ["outsiders", "https://partner.example"] }
 */
export const PolicyFile = v.strictObject({
  policy: v.literal(1),
  title: v.optional(v.pipe(v.string(), v.maxLength(limits.shortText)), ""),
  /** What is asked. */
  url: some,
  method: v.optional(some, "GET"),
  /** A `${NAME}` in a value is taken from the environment, so that no secret stands in the file. */
  headers: v.optional(v.record(some, v.pipe(v.string(), v.maxLength(limits.headerValue))), () => ({})),
  body: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(limits.body))), null),
  credentials: v.optional(v.picklist(["omit", "same-origin", "include"]), "same-origin"),
  /** As Set-Cookie has them, `${NAME}` as above. */
  cookies: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(limits.headerValue))), v.maxLength(16)), () => []),
  /** Pages, by origin, that have to be able to read the answer. */
  may: v.pipe(origins, v.minLength(1)),
  /** Pages that must not. `outsiders`: another site, http, siblings, look-alikes and a sandboxed frame, of the first page. */
  mayNot: v.optional(origins, () => ["outsiders"]),
  /** By whose rules. Absent: chromium, firefox and webkit. */
  browsers,
  /** A recorded scenario (`probe --save`), as a file beside this one or a link, that answers in the place of the URL. Absent: the URL is asked. */
  answers: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(limits.link))),
});

export type PolicyFile = v.InferOutput<typeof PolicyFile>;

/** A scenario, and what must come of it. The goals are those of src/judge/goal.ts. */
export const ExpectationsFile = v.strictObject({
  /** Itself, or a file beside this one, a link, or the id of a scenario of the library. */
  scenario: v.union([v.pipe(v.string(), v.minLength(1), v.maxLength(limits.link)), v.looseObject({ version: v.number() })]),
  browsers,
  expect: v.pipe(v.array(GoalSchema), v.minLength(1), v.maxLength(200)),
});

export type ExpectationsFile = v.InferOutput<typeof ExpectationsFile>;
