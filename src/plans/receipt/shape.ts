import type { Sureness } from "../../progress/progress.ts";

/** What of a part a receipt has room for; both sides compute it from the plan. */
export type PartShape =
  | {
      readonly kind: "question";
      readonly choose: "one" | "some";
      /** The keys of its options in their order. */
      readonly keys: readonly string[];
      readonly tries: number;
    }
  | { readonly kind: "task" }
  | { readonly kind: "look" }
  /** It could not be made: nothing can be said of it. */
  | { readonly kind: "broken" };

/** What a learner has done with a part. Null: nothing yet. */
export type PartAnswer =
  | {
      readonly kind: "question";
      /** What was answered first: keys of options; null: "I do not know". */
      readonly picked: readonly string[] | null;
      readonly sure: Sureness;
      /** How often it was answered before it played. */
      readonly tries: number;
      /** Whether the last answer was right. */
      readonly right: boolean;
    }
  | { readonly kind: "task"; readonly met: boolean; readonly changes: number; readonly hints: number }
  | { readonly kind: "look" }
  | null;

/** More options than these have no place in a receipt, where any number of them can be chosen. */
export const mostOptions = 20;
/** More changes than these are told as these. */
export const mostChanges = 15;
export const mostHints = 3;
