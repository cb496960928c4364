import { setTimeout as wait } from "node:timers/promises";
import type { Playable, Recording } from "../../tests/truth/corpus.ts";
import { disk, isOnDisk } from "../../tests/truth/world.ts";
import { type Folder, writeToDisk } from "./disk.ts";
import type { Servers } from "./servers.ts";
import type { Opener, Session } from "./sessions/session.ts";

/** Milliseconds for what the console has still to say when the page is through. */
const afterwards = 200;
/** Milliseconds for an action that is never answered, and some. */
const patience = 10_000;

const mostPlays = 4;

/** Records case after case in one browser, which is opened when it is needed, and again after it was closed. */
export class Recorder {
  readonly #open: Opener;
  readonly #servers: Servers;
  #session: Session | null = null;
  version = "";

  constructor(open: Opener, servers: Servers) {
    this.#open = open;
    this.#servers = servers;
  }

  /**
   * What two plays of the case have shown alike, so that no chance is written down: Firefox, for one, now and then sends a preflight
   * again that it could have spared. Rejects where no two are alike, where the browser is gone, or the page does not get through.
   */
  async record(of: Playable): Promise<Recording> {
    const seen: Recording[] = [];
    for (let play = 1; play <= mostPlays; play++) {
      // In a directory of its own, so that nothing of the play before is there.
      const recording = await this.#play(play === 1 ? of : renamed(of, `${of.id}~${play}`));
      if (seen.some((earlier) => isAlike(earlier, recording))) return recording;
      seen.push(recording);
    }
    throw new Error(`of ${mostPlays} plays no two were alike`);
  }

  async #play(of: Playable): Promise<Recording> {
    const isNew = this.#session === null;
    this.#session ??= await this.#open();
    const session = this.#session;
    this.version = session.version;
    await session.heard();
    const recorded = this.#servers.recorded(of);
    const folder = isOnDisk(of) ? writeToDisk(of) : null;
    if (folder !== null) await session.goto(`${folder.url}/page.html`);
    else if (isNew) await session.goto(this.#servers.pageUrl);
    const { wire, results } = await inTime(recorded, of);
    await wait(afterwards);
    const seen: Recording = { wire, results, console: await session.heard() };
    if (folder !== null) {
      // It does not come back for the next case.
      await this.close();
      folder.remove();
    }
    // Ids have no character that JSON would escape.
    return JSON.parse(withoutChance(JSON.stringify(seen), folder).replaceAll(`/c/${of.id}/`, "/"));
  }

  async close(): Promise<void> {
    await this.#session?.close();
    this.#session = null;
  }
}

/** Where the files lay, and what a page's own blob: URL was called. */
function withoutChance(text: string, folder: Folder | null): string {
  const named = text.replaceAll(/(blob:[^"/]*(?:\/\/[^"/]*)?\/)[-0-9a-f]{36}/gu, "$1b");
  return folder === null ? named : named.replaceAll(folder.url, disk).replaceAll(folder.path, new URL(disk).pathname);
}

/** The case in another directory, by which its own URLs may name it. */
function renamed(of: Playable, id: string): Playable {
  return { ...JSON.parse(JSON.stringify(of).replaceAll(`/c/${of.id}/`, `/c/${id}/`)), id };
}

/** But for the boundary between the parts of a form, which every browser draws at random. */
function isAlike(a: Recording, b: Recording): boolean {
  const text = (one: Recording) => JSON.stringify(one).replaceAll(/boundary=[-\w]+|-{4,}\w+/gu, "");
  return text(a) === text(b);
}

async function inTime<T>(recorded: Promise<T>, { actions }: Playable): Promise<T> {
  const stop = new AbortController();
  const longest = 30_000 + actions.reduce((sum, action) => sum + (action.wait ?? patience), 0);
  const late = wait(longest, null, { signal: stop.signal }).catch(() => null);
  const first = await Promise.race([recorded, late]);
  stop.abort();
  if (first === null) throw new Error(`the page did not get through it in ${longest} ms`);
  return first;
}
