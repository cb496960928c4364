import * as v from "valibot";
import { limits } from "../limits.ts";
import { text } from "./values.ts";

/**
 * A change that the author invites to make, as values put in other places. Whether a scenario comes of it is asked when it is offered (own-tries.ts):
 * the values are a link's.
 */
export const Try = v.strictObject({
  name: text(limits.shortText),
  sets: v.pipe(
    v.array(
      v.strictObject({
        path: v.pipe(v.array(v.union([v.pipe(v.string(), v.maxLength(40)), v.number()])), v.minLength(1), v.maxLength(12)),
        value: v.optional(v.unknown()),
      }),
    ),
    v.maxLength(limits.setsPerTry),
    v.check((sets) => JSON.stringify(sets).length <= limits.tryText),
  ),
});
