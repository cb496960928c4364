import { allActions } from "../store/all-actions.ts";
import type { MakeRest } from "../store/create-opened.ts";
import type { Dependencies } from "../store/state.ts";
import { openWorks } from "../works/open.ts";
import { copy } from "./clipboard.ts";
import { clock } from "./clock.ts";
import { askToStay, otherTabs, timer } from "./keeping.ts";
import { later, localWorks } from "./later.ts";
import { worldFor } from "./worlds.ts";

/** What a page is watched without: the engine, the schema, the keeping of works, and what this browser gives to them. */
export function restOf({ library, address, notes }: Pick<Dependencies, "library" | "address" | "notes">): MakeRest {
  const dependencies: Dependencies = {
    ...{ library, address, notes, later, worldFor, connect, debounce, clock, timer },
    storage: openWorks(() => window.indexedDB, notes, localWorks),
    channel: otherTabs(),
    onFirstKept: () => askToStay(notes),
    clipboard: copy,
    // Not a secret and not for the engine: only has to differ from the reader's other works.
    newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
    eraser: async () => (await import("./erase.ts")).eraseRest,
  };
  return (set, get) => allActions(set, get, dependencies);
}

async function connect() {
  const { startServiceWorkerCarrier } = await import("../transport/service-worker/index.ts");
  return startServiceWorkerCarrier();
}

function debounce(milliseconds: number, task: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(task, milliseconds);
  };
}
