import type { World } from "../../../run/world.ts";
import type { Change } from "../change.ts";
import type { Facts } from "../facts.ts";

/** What a maker of changes knows besides the facts. Hosts go by their index. */
export interface Surroundings {
  readonly world: World;
  /** Whether what a host answers may be for some alone. */
  readonly isPrivate: (host: number) => boolean;
  /** Whether a host is the reader's to change. */
  readonly isOurs: (host: number) => boolean;
  /** Origins of pages that ask a host and would read its answers. */
  readonly askers: (host: number) => readonly string[];
  /** Origins of pages that read answers of a host today, those that it can name. */
  readonly readers: (host: number) => readonly string[];
  /** Whether a URL is answered with a page for people. */
  readonly isDocumentAt: (url: string) => boolean;
}

/** Proposes changes that the facts of a run suggest, the likeliest first. Whether they help is found out by playing them. */
export type Maker = (facts: Facts, around: Surroundings) => readonly (Change | null)[];
