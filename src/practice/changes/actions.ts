import type { Edit } from "../../scenario/edits.ts";
import type { ActionSpec } from "../../scenario/schema.ts";
import type { Change } from "../change.ts";

const methods = ["GET", "POST", "PUT", "patch", "DELETE"] as const;
const modes = ["cors", "no-cors"] as const;
const credentials = ["omit", "same-origin", "include"] as const;
const added = [
  ["X-Requested-With", "XMLHttpRequest"],
  ["Authorization", "Bearer mia-4711"],
  ["Content-Type", "application/json"],
] as const;

/** What its script could do otherwise. */
export function changesOfAction(action: ActionSpec, at: number): readonly Change[] {
  if (action.kind === "element") {
    const set = (to: string): Change => ({ does: "crossorigin", action: at, to, edits: [field(at, "crossorigin", to)] });
    return (["none", "anonymous", "use-credentials"] as const).filter((to) => to !== action.crossorigin).map(set);
  }
  if (action.kind !== "fetch" && action.kind !== "xhr") return [];
  const has = (name: string) => action.headers.some(([own]) => own.toLowerCase() === name.toLowerCase());
  return [
    ...methods
      .filter((to) => to !== action.method && !(to === "GET" && action.body !== null))
      .map((to): Change => ({ does: "method", action: at, from: action.method, to, edits: [field(at, "method", to)] })),
    ...(action.kind === "fetch"
      ? credentials
          .filter((to) => to !== action.credentials)
          .map((to): Change => ({ does: "credentials", action: at, to, edits: [field(at, "credentials", to)] }))
      : []),
    ...(action.kind === "fetch"
      ? modes
          .filter((to) => to !== action.mode)
          .map((to): Change => ({ does: "mode", action: at, to, edits: [field(at, "mode", to)] }))
      : []),
    ...added
      .filter(([name]) => !has(name) && (name !== "Content-Type" || action.body !== null))
      .map(([name, value]): Change => {
        const edit: Edit = { type: "insert", path: ["actions", at, "headers"], value: [name, value] };
        return { does: "add-header", action: at, name, value, edits: [edit] };
      }),
    ...action.headers.map(([name, value], i): Change => {
      const edit: Edit = { type: "remove", path: ["actions", at, "headers"], at: i };
      return { does: "drop-header", action: at, name, value, edits: [edit] };
    }),
  ];
}

const field = (action: number, name: string, value: unknown): Edit => ({ type: "set", path: ["actions", action, name], value });
