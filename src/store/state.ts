import type { StoreApi } from "zustand/vanilla";
import type { Entry, Library, Neighbours, Try } from "../content/entry.ts";
import type { ProseBlock } from "../content/prose.ts";
import type { Goal } from "../judge/goal.ts";
import type { Advice, Remedy } from "../judge/remedies/remedy.ts";
import type { startSearch } from "../judge/remedies/search.ts";
import type { List } from "../judge/requirements/list.ts";
import type { Fixes, requiring } from "../judge/requirements/requirements.ts";
import type { Proven, startLint } from "../lint/proven.ts";
import type { WhyMissing } from "../parts/missing.ts";
import type { Comparison, startComparison } from "../run/compare-profiles.ts";
import type { Carrier } from "../run/run.ts";
import type { Clock } from "../run/slices.ts";
import type { World } from "../run/world.ts";
import type { Edit } from "../scenario/edits.ts";
import type { History } from "../scenario/history.ts";
import type * as link from "../scenario/link.ts";
import type { BadLink, BadLinkDetail, LinkView } from "../scenario/link.ts";
import type { Locks } from "../scenario/locks.ts";
import type { Problem } from "../scenario/problems.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { NodeId, Trace } from "../trace/events.ts";
import type { Channel, SavedWorks } from "../works/saved-works.ts";
import type { Timer } from "../works/saver.ts";
import type { StorageLike, Trouble, WorkStorage } from "../works/storage.ts";
import type { takeIn } from "../works/take-in.ts";
import type { Head } from "../works/work.ts";
import type { LeaksIn } from "./leaks.ts";
import type { Erased, Manager } from "./manager.ts";

export const tabs = ["request", "hosts", "browser", "needs", "message"] as const;
export type Tab = (typeof tabs)[number];

/** What the reader has pointed at, in the picture or the sequence. */
export type Selection =
  | { readonly kind: "node"; readonly node: NodeId }
  /** A layer of a host, by index. */
  | { readonly kind: "layer"; readonly host: string; readonly layer: number }
  | { readonly kind: "message"; readonly message: number }
  /** A request, by its place among the actions. */
  | { readonly kind: "action"; readonly action: number }
  | null;

/** Who carries the messages between the browser's stand-in and the servers'. */
export type Wire =
  /** Nobody has touched the page yet: the worker is not loaded. */
  | { readonly state: "asleep" }
  | { readonly state: "starting" }
  /** The last run went through the service worker. */
  | { readonly state: "live" }
  /** It cannot run, or was lost: runs complete in memory. */
  | { readonly state: "memory"; readonly why: WireTrouble };

/** `too-many`: the run has more messages than are sent over the worker. */
export type WireTrouble = "unsupported" | "blocked" | "lost" | "too-many";

/** How many actions of a run have ended, and of how many. `long`: for longer than a reader should wait without a word. */
export interface Running {
  readonly done: number;
  readonly of: number;
  readonly long: boolean;
}

/** Something that the reader should know, said once. */
export type Notice =
  | { readonly kind: "bad-link"; readonly reason: BadLink; readonly detail: BadLinkDetail }
  | { readonly kind: "unknown-scenario"; readonly name: string }
  /** The server has one, and a reload shows it. */
  | { readonly kind: "newer-version" }
  | { readonly kind: "restored" }
  /** So many of the things that are kept. They stay as they are. */
  | { readonly kind: "work-unreadable"; readonly count: number }
  /** The work that was asked for is of a later version of the program. */
  | { readonly kind: "work-newer" }
  /** The browser's storage did not open in time: what is kept there is not in the list. */
  | { readonly kind: "works-late" }
  | { readonly kind: "save-failed"; readonly reason: Trouble }
  /** Another tab has changed the work `id`. `copy`: what was changed here is kept under this id; null: nothing was. `left`: it was on the screen no more. */
  | { readonly kind: "changed-elsewhere"; readonly id: string; readonly copy: string | null; readonly left: boolean }
  /** There is nothing more to take back, or to bring back. */
  | { readonly kind: "history-end"; readonly end: "undo" | "redo" };

/** A notice on the screen. */
export interface ShownNotice {
  readonly id: number;
  readonly notice: Notice;
}

/** What somebody pressed for, and what could not be done because a part of the program did not come. */
export interface Undone {
  readonly what: UndoneAction;
  readonly why: WhyMissing;
  /** Does it once more. */
  readonly again: () => void;
}

/** Where a link opens. */
export type Opens = "beginning" | "step";

export type MadeLink =
  | {
      readonly kind: "made";
      readonly link: string;
      /** The same with the whole scenario in it, whether or not the library has it: the hash alone. */
      readonly whole: string;
      readonly opens: Opens;
      /** By number. */
      readonly step: number;
    }
  /** A field holds something impossible. */
  | { readonly kind: "not-shareable" }
  | { readonly kind: "failed" }
  | { readonly kind: "too-long"; readonly length: number; readonly limit: number };

export type UndoneAction =
  | { readonly kind: "open"; readonly title: string }
  | { readonly kind: "open-blank" | "open-link" | "run" | "language" };

/** A remedy that was applied. */
export interface Applied {
  readonly remedy: Remedy;
  /** The action that it is for. */
  readonly action: number;
  /** What it was applied to, and what came of it. */
  readonly before: Scenario;
  readonly after: Scenario;
}

/** What answers must say for an action. */
export interface Required {
  readonly action: number;
  readonly list: List;
  /** What has it said: looked for when somebody asks, once. Rejects once the trace is another one. */
  readonly fixes: () => Promise<Fixes>;
}

export interface State {
  readonly history: History;
  readonly scenario: Scenario;
  /** The library scenario this one began from; null: somebody's own. */
  readonly from: string | null;
  /** What was opened; of the reader's own work, what it began from. null: not known (yet). */
  readonly base: Scenario | null;
  /** Whether the scenario differs from it in more than the browser that is chosen, or nobody knows. */
  readonly changed: boolean;
  /** How the library lists it; null where it is somebody's own, or while that loads. */
  readonly entry: Entry | null;
  /** The library's prose; null while it loads, or where there is none. */
  readonly prose: readonly ProseBlock[] | null;
  /** What the reader may not change; null: everything is free. */
  readonly locks: Locks | null;
  /** Changes that the prose invites to make. */
  readonly tries: readonly Try[];
  /** What must come of a run of it, and what must not; empty: nothing is at stake, or that loads. */
  readonly goals: readonly Goal[];
  /** Says what of a run must not be, by the goals. */
  readonly leaksIn: LeaksIn;
  /** What is read before it and after it; null where it is none of the library's, or while that loads. */
  readonly neighbours: Neighbours | null;
  /** Whether a reader has moved the pointer, scrolled or pressed something: until then nothing is loaded that the first screen does without. */
  readonly attended: boolean;
  /** The last one; it is told of for as long as its scenario stands. */
  readonly applied: Applied | null;
  /** Fields that hold something impossible. */
  readonly problems: readonly Problem[];

  /** The last good run. */
  readonly trace: Trace;
  /** Whether `trace` is of an earlier scenario, because this one has problems, or cannot be run yet. */
  readonly stale: boolean;
  /** Whether something is being loaded without which it cannot be run. */
  readonly waiting: boolean;
  /** A run that takes several slices of time; null: none is under way. */
  readonly running: Running | null;

  readonly cursor: number;
  readonly playing: boolean;
  readonly speed: number;

  readonly tab: Tab;
  readonly selection: Selection;

  readonly wire: Wire;
  readonly notices: readonly ShownNotice[];
  /** The newest; null once it was tried again or dismissed. */
  readonly undone: Undone | null;
  /** The reader's own, kept in this browser, the newest first. */
  readonly works: readonly Head[];
  /** Which of them is on the screen; null: something that nobody has changed yet. */
  readonly workId: string | null;
}

export interface Actions {
  /** `burst`: keystrokes in the same field, undone as one. */
  edit(edit: Edit, burst?: string): void;
  endBurst(): void;
  undo(): void;
  redo(): void;
  /** Runs the scenario although fields hold impossible values. */
  runAnyway(): void;
  /** Ends the run under way; what has happened so far can be watched. */
  stopRun(): void;
  /** Back to what was opened; can be undone. */
  reset(): void;
  /** Edits on what was opened, as the prose invites them; can be undone. */
  applyTry(edits: readonly Edit[]): void;

  /** What an address asks for; `workId`: the work that stood there when the reader left. */
  open(hash: string, workId: string | null): Promise<void>;
  /** To the step and the tab that a link names, or an earlier page. */
  lookAt(view: LinkView): void;
  openLibrary(id: string): Promise<void>;
  /** Nothing yet: what there is, is put there in the drawing. */
  openBlank(): Promise<void>;
  /** The newest of the reader's works that is not on the screen. */
  openSaved(): Promise<void>;
  openWork(id: string): Promise<void>;
  /** What the work on the screen began from, beside it: the work stays kept. */
  openOriginal(): Promise<void>;
  /** The page may be gone the next moment: the work on the screen is kept, if it is one. */
  keep(): void;
  /** Looks what other tabs have made of the works. */
  lookAgain(): Promise<void>;
  /** What the list of works does. Rejects where that part of the program cannot be loaded. */
  manage(): Promise<Manager>;
  /** What another tab has made of a work, on the screen. */
  takeTheirs(id: string): Promise<void>;
  /** What is on the screen, as a work of its own. `titled`: what a copy of a work of that title is called. */
  keepAsCopy(titled: (title: string) => string): void;
  /**
   * A link to exactly this, which is put into the address, too. Where nobody says where it `opens`: a question at its beginning, anything
   * else at the present step. Rejects where a part of the program cannot be loaded.
   */
  makeLink(opens?: Opens): Promise<MadeLink>;
  /** Rejects where the clipboard is closed to the page: the reader copies by hand. */
  copy(text: string): Promise<void>;

  /** To a stop (trace/stops.ts), by number. */
  seek(stop: number): void;
  step(by: number): void;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;

  show(tab: Tab): void;
  select(selection: Selection): void;

  /** The first interaction: loads the service worker and performs the run over it. */
  wake(): Promise<void>;
  /** Performs the scenario over the service worker, if it is up. */
  perform(): Promise<void>;

  /** Runs the scenario by every profile's rules. `onProgress` hears how many of the four have been played, while it takes long. Rejects where a part of the program cannot be loaded. */
  compare(onProgress: (played: number) => void, signal: AbortSignal): Promise<Comparison>;

  attend(): void;
  /** What would give an action of the present trace what it was meant to get. Rejects where a part of the program cannot be loaded, and once the trace is another one. */
  advise(action: number): Promise<Advice>;
  /** All changes of a remedy at once; one undo takes them back. */
  applyRemedy(remedy: Remedy, action: number): void;

  /** What is wrong with a host, by index, whether or not somebody asks. Rejects where a part of the program cannot be loaded, and once the trace is another one. */
  lint(host: number): Promise<readonly Proven[]>;
  /** What answers must say for an action of the present trace; null: no browser asks. Rejects where a part of the program cannot be loaded, and once the trace is another one. */
  require(action: number): Promise<Required | null>;
  /** Edits that have something said; one undo takes them back. */
  haveSaid(edits: readonly Edit[], action: number): void;

  /** Says that something could not be done; `error`: what loading its part was rejected with. */
  couldNot(what: UndoneAction, error: unknown, again: () => void): void;
  /** Tries it once more; `dismissUndone` lets it be. */
  tryAgain(): void;
  dismissUndone(): void;
  /** Loads the page anew, at the same step and tab. */
  reload(): void;

  notify(notice: Notice): void;
  dismiss(id: number): void;
}

export type Store = State & Actions;
export type SetState = StoreApi<Store>["setState"];
export type GetState = StoreApi<Store>["getState"];

type CreateManager = (
  set: SetState,
  get: GetState,
  saved: SavedWorks,
  opening: Promise<WorkStorage>,
  needs: Pick<Dependencies, "newId" | "timer" | "clock" | "eraser">,
) => Promise<Manager>;

/** What is fetched when it is wanted. Each rejects where it cannot be loaded, and the next call tries again. */
export interface Later {
  /** Packing and unpacking links. */
  readonly links: () => Promise<typeof link>;
  /** What a reader's own situation begins with. */
  readonly blank: () => Promise<Scenario>;
  /** The search for what would help a request that failed. */
  readonly advice: () => Promise<typeof startSearch>;
  readonly lint: () => Promise<typeof startLint>;
  readonly requirements: () => Promise<typeof requiring>;
  readonly comparison: () => Promise<typeof startComparison>;
  readonly manager: () => Promise<CreateManager>;
  /** Brings over what a page without a database has left. */
  readonly takeIn: () => Promise<typeof takeIn>;
}

/** Everything the store takes from its surroundings, so that a test can give its own. */
export interface Dependencies {
  /** Where works are kept. Never rejects: where the browser lets a page store nothing, it is in memory. */
  readonly storage: Promise<WorkStorage>;
  /** For what must be read before the first paint, and what a page leaves behind. */
  readonly notes: StorageLike | null;
  /** To the other tabs; null: the browser has none. */
  readonly channel: Channel | null;
  readonly timer: Timer;
  /** This tab has kept something for the first time. */
  readonly onFirstKept: () => void;
  readonly address: {
    /** The page's own address with this hash. */
    readonly withHash: (hash: string) => string;
    /** Puts the hash into the address bar without a new entry in the history. */
    readonly replace: (hash: string, workId: string | null) => void;
    /** With one, so that the back button returns. */
    readonly push: (hash: string) => void;
    /** Loads the page anew, where it will stand at this step and tab. */
    readonly reload: (view: LinkView) => void;
  };
  readonly later: Later;
  /** In the language of the page. */
  readonly library: Library;
  readonly clipboard: (text: string) => Promise<void>;
  /** The world that a run of the scenario takes; a promise where some of it has to be loaded first. */
  readonly worldFor: (scenario: Scenario) => World | Promise<World>;
  readonly connect: () => Promise<Carrier>;
  /** A text that no other work has. */
  readonly newId: () => string;
  readonly clock: Clock;
  /** Loads what removes all that this browser keeps of the page besides the works in storage. */
  readonly eraser: () => Promise<() => Promise<Omit<Erased, "works">>>;
  /** Runs `task` after a pause in which it was not called again. */
  readonly debounce: (milliseconds: number, task: () => void) => () => void;
}
