import * as v from "valibot";
import { textTests, valueTests } from "../../trace/condition.ts";
import { limits } from "../limits.ts";
import { text } from "./values.ts";

export const TextTest = v.picklist(textTests);

/** See trace/condition.ts. */
export const Condition = v.variant("of", [
  v.strictObject({ of: v.literal("preflight") }),
  v.strictObject({ of: v.literal("method"), in: v.pipe(v.array(text(limits.shortText)), v.minLength(1), v.maxLength(16)) }),
  v.strictObject({ of: v.literal("path"), test: TextTest, value: text(limits.url) }),
  v.strictObject({
    of: v.picklist(["header", "cookie"]),
    name: text(limits.headerName),
    test: v.picklist(valueTests),
    value: v.optional(text(limits.url), ""),
  }),
]);

const Conditions = v.pipe(v.array(Condition), v.maxLength(limits.conditions));

/** What every layer has: it is passed by unless all of `when` hold and none of `unless`. */
export const layerFields = {
  off: v.optional(v.boolean(), false),
  when: v.optional(Conditions, () => []),
  unless: v.optional(Conditions, () => []),
};
