import type { Edit } from "../../scenario/edits.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Change } from "./change.ts";
import type { Hostile } from "./rightly.ts";
import type { Wish } from "./wish.ts";

/** A set of changes that was played and found to give what was wished, while whoever must stay out stays out. */
export interface Remedy {
  /** One to three, in order. */
  readonly changes: readonly Change[];
  /** All of them, in order, on the scenario that was looked at. */
  readonly edits: readonly Edit[];
  readonly proof: Proof;
}

/** What was played, and what came of it. */
export interface Proof {
  /** What script, or the page, then gets. */
  readonly outcome: Outcome;
  /** The status of an error of the server that script reads then, which nobody has asked for; null: none. */
  readonly error: number | null;
  /** Pages that must stay out, by origin, and how many requests of theirs were played: none can do what it could not do before, unless it `opens`. */
  readonly outsiders: readonly string[];
  readonly probes: number;
  /** Anybody reads what the server sends without credentials; it is public. */
  readonly opens: boolean;
}

/** What a search came to. */
export interface Advice {
  /**
   * - `none-wished`: nothing is missing · `rightly`: what happened is right, and nothing is offered
   * - `remedies`: at least one · `nothing-safe`: none was found
   */
  readonly kind: "none-wished" | "rightly" | "remedies" | "nothing-safe";
  /** What was looked for; null: nothing. */
  readonly wish: Wish | null;
  /** Why what happened is right. `injected`: the script was smuggled in. */
  readonly because: "injected" | "changed" | Hostile | null;
  /** The best first. */
  readonly remedies: readonly Remedy[];
  /** The page is a stranger to a server whose own pages are in the scenario: its site. Null: it is none. */
  readonly stranger: string | null;
  readonly tried: Tried;
}

export interface Tried {
  /** Sets of changes that were played. */
  readonly played: number;
  /** Of these, how many gave what was wished. */
  readonly helped: number;
  /** Of those, how many would have let somebody in who must stay out. */
  readonly unsafe: number;
  /** Of those, how many would have broken another request. */
  readonly breaking: number;
  /** All that can be said was tried; otherwise the search had used up its time. */
  readonly whole: boolean;
}
