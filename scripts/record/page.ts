import type { Playable } from "../../tests/truth/corpus.ts";
import { fillIn, isOnDisk, pageUrl } from "../../tests/truth/world.ts";
import { tasksOf } from "./task.ts";

/** Where the script of src/lab/browser/recorder.ts is. */
export const scriptPath = "/recorder.js";

const head = '<!doctype html><link rel="icon" href="data:,"><title>Recording</title><body>';

/** Where the page says that it is through. */
export const donePath = "/done";

/** The page that performs the case. */
export function pageOf(of: Playable): string {
  const task = asAttribute(JSON.stringify(tasksOf(of)));
  const policy = asAttribute(fillIn(of.csp ?? "", of));
  const site = isOnDisk(of) ? new URL(pageUrl).origin : "";
  return `${head}<script src="${site}${scriptPath}" data-done="${site}${donePath}" data-csp="${policy}" data-task="${task}"></script>`;
}

const asAttribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The document of a frame that performs one action. */
export const framedPage = `${head}<script src="${scriptPath}"></script>`;
