import type { Scenario } from "../scenario/schema.ts";
import type { ProseBlock } from "./prose.ts";
import type { Try } from "./tries.ts";

/** How the library lists a scenario. */
export interface CatalogueEntry {
  readonly id: string;
  /** At most six words. */
  readonly title: string;
  /** What somebody asks who needs this scenario. */
  readonly question: string;
  readonly topic: TopicId;
}

export type TopicId = "basics" | "origins" | "preflight" | "credentials" | "reading" | "elements" | "chain" | "around";

/** A scenario of the library with all that is told about it. */
export interface LibraryScenario {
  readonly entry: CatalogueEntry;
  readonly scenario: Scenario;
  readonly prose: readonly ProseBlock[];
  readonly tries: readonly Try[];
}
