import type { Imported } from "../../../store/manage.ts";
import type { Erased } from "../../../store/state.ts";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** When, as people say it: within a week how long ago, else the day. Both in milliseconds since 1970. */
export function whenWords(at: number, now: number): string {
  const ago = Math.max(0, now - at);
  if (ago > 7 * 86_400_000) return new Intl.DateTimeFormat("en", { dateStyle: "medium" }).format(at);
  const [unit, length] = units.find(([, milliseconds]) => ago >= milliseconds) ?? ["minute", 60_000];
  if (ago < 60_000) return "just now";
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(-Math.floor(ago / length), unit);
}

const counted = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export function importedWords({ taken, same, failed }: Imported): string {
  const parts = [`${counted(taken, "work")} imported.`];
  if (same > 0) parts.push(`${counted(same, "work")} ${same === 1 ? "was" : "were"} here already.`);
  if (failed.length > 0) parts.push(`${counted(failed.length, "thing")} could not be taken in:`);
  return parts.join(" ");
}

export const whyNotTaken: Readonly<Record<Imported["failed"][number]["why"], string>> = {
  "too-large": "it is too large.",
  "not-json": "it is no JSON. Choose a file that was exported here.",
  "not-works": "it holds no work of Preflight.",
  "newer-version": "it was made by a newer version of Preflight. Reload the page to get it.",
  "not-a-scenario": "its scenario breaks a rule or a limit.",
  full: "this browser’s storage is full.",
  unavailable: "this browser does not let the page store it.",
  "too-many": "there are 1,000 works here already. Delete some first.",
};

/** Something rejected: storage, or a part that could not be loaded. */
export const notDone = "This could not be done: the browser’s storage does not answer. Try again, or reload the page first.";

export function erasedWords({ works, settings, files, workers }: Erased): string {
  const worker = workers > 0 ? " and the service worker" : "";
  return `Erased: ${counted(works, "work")}, ${counted(settings, "setting")}, ${counted(files, "file")} of the app${worker}. What is on the screen stays until you leave.`;
}
