import { indexedDbWorks } from "./indexed-db.ts";
import { memoryWorks } from "./memory.ts";
import { type StorageLike, troubleOf, type WorkStorage } from "./storage.ts";

/** Longer than this no page waits for a database; what it saves meanwhile is in localStorage, and is taken in later. */
const patience = 3000;

/** Loads what keeps works in localStorage. */
type LoadLocal = () => Promise<(notes: StorageLike) => Promise<WorkStorage>>;

/** The best place that this browser has for works. Never rejects. `factory` may throw: reading the property does where it is denied. */
export async function openWorks(factory: () => IDBFactory, notes: StorageLike | null, local: LoadLocal): Promise<WorkStorage> {
  let missing: WorkStorage["missing"] = null;
  try {
    const late = new Promise<"late">((resolve) => setTimeout(resolve, patience, "late"));
    const opened = await Promise.race([indexedDbWorks(factory()), late]);
    if (opened !== "late") return opened;
    missing = opened;
  } catch (error) {
    if (troubleOf(error) === "newer-version") missing = "newer-version";
  }
  try {
    if (notes) return { ...(await (await local())(notes)), missing };
  } catch {
    // Denied, full to the brim, or the part could not be loaded.
  }
  return { ...memoryWorks(), missing };
}
