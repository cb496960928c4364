import type { Scenario } from "../scenario/schema.ts";
import { decodeFile, decodeItem, encodeFiles, type NotTaken } from "../works/files.ts";
import type { SavedWorks } from "../works/saved-works.ts";
import type { Trouble, WorkStorage } from "../works/storage.ts";
import { decodeBody, encodeBody, headOf, type Kept, sameScenario } from "../works/work.ts";
import { copyTitle } from "./copy-title.ts";
import type { Imported, Manager } from "./manager.ts";
import type { Dependencies, GetState, SetState } from "./state.ts";

type Needs = Pick<Dependencies, "newId" | "timer" | "clock" | "eraser">;

export async function createManager(
  set: SetState,
  get: GetState,
  saved: SavedWorks,
  opening: Promise<WorkStorage>,
  { newId, timer, clock, eraser }: Needs,
): Promise<Manager> {
  const storage = await opening;
  /** As storage has it, and what is on its way there first. */
  const read = async (id: string): Promise<Kept | null> => {
    await saved.save();
    return readSaved(id);
  };
  const readSaved = async (id: string): Promise<Kept | null> => {
    const kept = await storage.read(id);
    if (kept) return kept;
    const found = await saved.read(id);
    return found && typeof found === "object" ? { head: found.head, body: encodeBody(found.work) } : null;
  };
  const put = async (kept: Kept, base: number | null): Promise<boolean> => (await storage.put(kept, base)).ok;
  const workIn = (kept: Kept | null) => {
    const decoded = kept && decodeBody(kept.head.id, kept.body);
    return decoded?.ok ? decoded.work : null;
  };

  const takeItem = async (item: unknown): Promise<"taken" | "same" | NotTaken | Trouble> => {
    const decoded = decodeItem(item, newId, timer.now());
    if ("why" in decoded) return decoded.why;
    const { kept } = decoded;
    const result = await storage.put(kept, null);
    if (result.ok) return "taken";
    if (result.reason !== "changed") return result.reason;
    const [theirs, mine] = [workIn(result.theirs), workIn(kept)];
    const same = theirs && mine ? sameScenario(theirs.scenario, mine.scenario) : !mine;
    if (same) return "same";
    return (await put({ ...kept, head: { ...kept.head, id: newId() } }, null)) ? "taken" : "unavailable";
  };

  /** Was on the screen when it was removed. */
  let unlinked: { readonly id: string; readonly scenario: Scenario } | null = null;

  return {
    rename: async (id, title) => {
      if (id === get().workId) {
        get().edit({ type: "set", path: ["title"], value: title });
        return true;
      }
      const kept = await read(id);
      const work = workIn(kept);
      if (!kept || !work) return false;
      const renamed = { ...work, scenario: { ...work.scenario, title } };
      const head = { ...headOf(renamed, kept.head.revision + 1, kept.head.savedAt) };
      const done = await put({ head, body: encodeBody(renamed) }, kept.head.revision);
      await saved.announce();
      return done;
    },
    duplicate: async (id, titled) => {
      const work = workIn(await read(id));
      if (!work) return false;
      const title = copyTitle(work.scenario.title, titled);
      const copy = { ...work, id: newId(), scenario: { ...work.scenario, title } };
      const done = await put({ head: headOf(copy, 1, timer.now()), body: encodeBody(copy) }, null);
      await saved.announce();
      return done;
    },
    remove: async (id) => {
      const kept = await read(id);
      if (!kept) return null;
      const done = await storage.remove(id, kept.head.revision);
      if (done) {
        // What is on the screen stays there, and is nobody's until it is changed again.
        if (id === get().workId) {
          set({ workId: null });
          unlinked = { id, scenario: get().scenario };
        }
        saved.forget(id);
      }
      await saved.announce();
      return done ? kept : null;
    },
    restore: async (kept) => {
      const done = await put(kept, null);
      const work = workIn(kept);
      const { workId, scenario } = get();
      if (done && work && unlinked?.id === work.id && workId === null && unlinked.scenario === scenario) {
        set({ workId: work.id });
        saved.opened({ work, head: kept.head });
      }
      await saved.announce();
      return done;
    },
    files: async (id) => {
      const wanted = id === null ? saved.list().map((head) => head.id) : [id];
      const works: Kept[] = [];
      await saved.save();
      for (const one of wanted) works.push(...[await readSaved(one)].flatMap((kept) => kept ?? []));
      return encodeFiles(works, new Date(timer.now()).toISOString().slice(0, 10));
    },
    take: async (files) => {
      let [taken, same] = [0, 0];
      const failed: Imported["failed"][number][] = [];
      for (const { name, text } of files) {
        const file = decodeFile(text);
        if (!file.ok) {
          failed.push({ name, place: null, why: file.why });
          continue;
        }
        for (const [i, item] of file.items.entries()) {
          // The page answers between two works.
          await clock.pause();
          const result = await takeItem(item);
          if (result === "taken") taken += 1;
          else if (result === "same") same += 1;
          else failed.push({ name, place: file.items.length > 1 ? i + 1 : null, why: result });
        }
      }
      await saved.announce();
      return { taken, same, failed };
    },
    erase: async () => {
      // What cannot be loaded is known before anything is gone.
      const eraseRest = await eraser();
      set({ workId: null });
      await saved.save();
      const works = await storage.erase();
      saved.forget(null);
      const rest = await eraseRest();
      await saved.announce();
      return { works, ...rest };
    },
  };
}
