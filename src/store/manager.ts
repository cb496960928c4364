import type { NotTaken, WorksFile } from "../works/files.ts";
import type { Trouble } from "../works/storage.ts";
import type { Kept } from "../works/work.ts";

export interface Imported {
  readonly taken: number;
  /** Stood here already, the same. */
  readonly same: number;
  /** Files, or works in them. `place`: which work of the file, from 1; null: it has no other. */
  readonly failed: readonly { readonly name: string; readonly place: number | null; readonly why: NotTaken | Trouble }[];
}

/** What the list of works does. Loaded when it is opened. */
export interface Manager {
  readonly rename: (id: string, title: string) => Promise<boolean>;
  /** `titled`: what a copy of a work of that title is called. */
  readonly duplicate: (id: string, titled: (title: string) => string) => Promise<boolean>;
  /** What was removed, to put it back; null: it is gone already, or another tab has changed it since. */
  readonly remove: (id: string) => Promise<Kept | null>;
  readonly restore: (kept: Kept) => Promise<boolean>;
  /** null: all of them. */
  readonly files: (id: string | null) => Promise<readonly WorksFile[]>;
  readonly take: (files: readonly WorksFile[]) => Promise<Imported>;
  readonly erase: () => Promise<Erased>;
}

/** How much there was of what was erased. */
export interface Erased {
  readonly works: number;
  /** Entries of localStorage: the theme, and notes. */
  readonly settings: number;
  /** Of the app itself, kept for when there is no network. */
  readonly files: number;
  readonly workers: number;
}
