import * as v from "valibot";
import { profiles } from "../scenario/schema.ts";
import { confusions } from "./confusion.ts";

const some = v.pipe(v.string(), v.minLength(1));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const common = {
  /** Whose rules it is about; absent: the answer has to be the same in every browser. */
  profile: v.optional(v.picklist(profiles)),
  /** Whom an option speaks of, by its key, where the kind's own rule would name another confusion. */
  beliefs: v.optional(v.record(some, v.picklist([...confusions, "other"]))),
  /** Keys of options that are not offered. */
  without: v.optional(v.array(some)),
};
/** Which action of the scenario. */
const ofOne = { ...common, action: v.optional(index, 0) };
/** Absent: the whole run. */
const ofSome = { ...common, action: v.optional(index) };

/** A question about the run of a scenario. Its answer is computed from the trace, and stands nowhere. */
export const QuestionSchema = v.variant("kind", [
  /** Which of the browser's gates stops it? */
  v.strictObject({ kind: v.literal("gate"), ...ofOne }),
  /** What does the script get? */
  v.strictObject({ kind: v.literal("script"), ...ofOne }),
  /** Which requests are sent, in order? */
  v.strictObject({ kind: v.literal("requests"), ...ofSome }),
  /** Which of these headers does the browser itself put on the message? */
  v.strictObject({ kind: v.literal("headers"), ...ofOne, of: v.picklist(["preflight", "actual"]) }),
  /** How often does a server do something for good? `effect` absent: anything. */
  v.strictObject({ kind: v.literal("effect"), ...ofSome, effect: v.optional(some) }),
  /** By which browsers' rules? `preflight`: the browser asks first. `reason`: a failure's code. `cookie`: the name of one that goes along. */
  v.strictObject({
    kind: v.literal("browsers"),
    ...v.omit(v.strictObject(ofOne), ["profile"]).entries,
    asks: v.union([v.picklist(["reads", "preflight"]), v.strictObject({ reason: some }), v.strictObject({ cookie: some })]),
  }),
  /** Where does it stop? */
  v.strictObject({ kind: v.literal("place"), ...ofOne }),
  /** Does a server do it, and what does the script get? */
  v.strictObject({ kind: v.literal("both"), ...ofOne, effect: v.optional(some) }),
  /** What does script read of one header of the response? */
  v.strictObject({ kind: v.literal("header"), ...ofOne, name: some }),
  /** Which of the scenario's requests? */
  v.strictObject({ kind: v.literal("which"), ...common, asks: v.picklist(["foreign", "preflighted", "blocked", "read"]) }),
]);

export type Question = v.InferOutput<typeof QuestionSchema>;
export type QuestionKind = Question["kind"];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
