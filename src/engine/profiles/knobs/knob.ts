import type { ProfileName } from "../names.ts";

/**
 * A place where browsers are known to differ from the Fetch Standard or from each other: what each does there, and what shows it.
 * A browser that has no value of its own does what the Standard says. The words for the reader are in the room of words.
 */
export type Knob<Value> = { readonly standard: Value } & {
  readonly [Browser in Exclude<ProfileName, "standard">]?: Value;
} & Evidence;

/** What shows that browsers differ here. Without a recording it may be wrong, so it is said where the knowledge comes from. */
type Evidence =
  | {
      /** A recorded case: `hc-…` in tests/unit/engine/http-cache/recorded.jsonl, all others in tests/truth/corpus. */
      readonly case: string;
    }
  | {
      readonly case: null;
      /**
       * - `documented`: in a draft, in mdn/browser-compat-data or in the browser's source
       * - `tried`: by hand, in the browsers themselves
       * - `reported`: by users of the browser
       */
      readonly known: "documented" | "tried" | "reported";
    };

/** The record of a knob. Its values have to be named as a type: what is not among them, no algorithm can ask for. */
export function knob<Value = never>(record: Knob<NoInfer<Value>>): Knob<Value> {
  return record;
}
