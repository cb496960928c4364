import type { Goal } from "../judge/goal.ts";
import type { Edit } from "../scenario/edits.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { StopName } from "../trace/stop-names.ts";
import type { ProseBlock } from "./prose.ts";
import type { WrittenScenario } from "./schema.ts";

/** What stands above a scenario of the library. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** What somebody asks who needs this scenario. */
  readonly question: string;
  /** The language that title, question and prose are in (BCP 47): the original where it is not told in the language of the page. */
  readonly told: string;
}

/** How the library lists it. */
export interface CatalogueEntry extends Entry {
  readonly topic: string;
  /** What else people type who look for it. */
  readonly search: readonly string[];
}

/** The library's table of contents in one language, in the order of reading. */
export interface Catalogue {
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  readonly entries: readonly CatalogueEntry[];
}

/** What the library is searched by beside its table of contents, in one language. */
export interface SearchTexts {
  /** By the scenario's id. */
  readonly texts: Readonly<Record<string, SearchText>>;
  readonly lines: readonly PrintedLine[];
}

export interface SearchText {
  /** The first paragraph. */
  readonly opening: string;
  /** Every other word of the prose, once. */
  readonly rest: string;
  /** Of the failures that it shows. */
  readonly codes: readonly string[];
}

/** What some browser's console says when scenarios of the library are played. */
export interface PrintedLine {
  /** Without addresses, which are the scenario's own. */
  readonly text: string;
  /** The ids of those that print it, in the order of reading. */
  readonly scenarios: readonly string[];
}

/** A change that the prose invites to make. Applied to the scenario as it was opened, never on top of another one. */
export interface Try {
  /** What a button says; a piece between `backticks` is a header, a value or code. Unique within its scenario. */
  readonly label: string;
  readonly edits: readonly Edit[];
  /** The requests that get nothing to read without it, and get it with it; by index. Played in every test run. */
  readonly helps: readonly number[];
  /** With it all goals of the scenario hold, which are at stake without it. */
  readonly mends: boolean;
}

/** What is read before a scenario, and after it. */
export interface Neighbours {
  readonly previous: Named | null;
  readonly next: Named | null;
}

export interface Named {
  readonly id: string;
  readonly title: string;
}

/** A scenario of the library with all that is told about it. */
export interface LibraryScenario {
  readonly entry: Entry;
  readonly scenario: Scenario;
  /** The step at which it opens; null: its end. */
  readonly opens: StopName | null;
  readonly prose: readonly ProseBlock[];
  readonly tries: readonly Try[];
  /** What must come of a run, and what must not: that the one still reads, and the other does not. Empty: nothing is at stake. */
  readonly goals: readonly Goal[];
  readonly neighbours: Neighbours;
}

/** The library in one language, as the page has it. */
export interface Library {
  /** What the page opens with, at hand without waiting. */
  readonly opening: LibraryScenario;
  /** The id of the first visit's scenario. */
  readonly first: string;
  /** Null: there is no scenario of that id. Rejects where it cannot be loaded. */
  readonly load: (id: string) => Promise<LibraryScenario | null>;
}

/** What of a folder is the same in every language, as the build hands it to the page. */
export interface ScenarioPart {
  readonly id: string;
  readonly scenario: WrittenScenario;
  readonly opens: StopName | null;
  readonly tries: readonly ({ readonly id: string } & Omit<Try, "label">)[];
  readonly goals: readonly Goal[];
}

/** What of a folder is in one language. */
export interface WordsPart {
  readonly title: string;
  readonly question: string;
  /** By the tries' ids. */
  readonly tries: Readonly<Record<string, string>>;
  readonly prose: readonly ProseBlock[];
  readonly neighbours: Neighbours;
}
