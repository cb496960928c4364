import type { Edit } from "../scenario/edits.ts";
import type { Opening } from "../scenario/locks.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Level, PhaseName, WrittenPhase } from "./challenge-schema.ts";
import type { ProseBlock } from "./prose.ts";
import type { WrittenScenario } from "./schema.ts";

/** The challenges' table of contents in one language, in their order. */
export interface Challenges {
  readonly levels: readonly { readonly level: Level; readonly title: string }[];
  readonly entries: readonly ChallengeEntry[];
  /** The language that it is in, BCP 47. */
  readonly told: string;
}

export interface ChallengeEntry {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  /** By phase: how many changes our solution makes. */
  readonly best: readonly number[];
}

/** What of a phase the page is handed; other solutions are for the tests. */
export interface PhasePart extends Pick<WrittenPhase, "name" | "opens" | "goals"> {
  readonly start: WrittenScenario;
  readonly open: readonly Opening[];
  readonly best: readonly Edit[];
}

/** What of a challenge is the same in every language, as the build hands it to the page. */
export interface ChallengePart {
  readonly id: string;
  readonly phases: readonly PhasePart[];
}

export interface PhaseWords {
  readonly task: string;
  readonly story: readonly ProseBlock[];
  readonly goals: Readonly<Record<string, string>>;
  readonly hints: readonly string[];
}

/** What of a challenge is in one language. */
export interface ChallengeWords {
  readonly title: string;
  readonly phases: Readonly<Partial<Record<PhaseName, PhaseWords>>>;
  /** What it teaches. */
  readonly teaches: readonly ProseBlock[];
}

/** A phase in one language, with what our solution makes of it. */
export interface Phase extends Omit<PhasePart, "start" | "best"> {
  readonly start: Scenario;
  readonly best: Scenario;
  readonly words: PhaseWords;
}

/** A challenge in one language. */
export interface Challenge {
  readonly id: string;
  /** The language that its words are in, BCP 47. */
  readonly told: string;
  readonly title: string;
  readonly phases: readonly Phase[];
  readonly teaches: readonly ProseBlock[];
}
