import type { Playable } from "../../tests/truth/corpus.ts";
import { tasksOf } from "./task.ts";

/** Where the script of src/lab/browser/recorder.ts is. */
export const scriptPath = "/recorder.js";

/** The page that performs the case. */
export function pageOf(of: Playable): string {
  const task = JSON.stringify(tasksOf(of)).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html><link rel="icon" href="data:,"><title>Recording</title><body><script src="${scriptPath}" data-task="${task}"></script>`;
}
