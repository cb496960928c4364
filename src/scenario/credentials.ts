import type { ActionSpec } from "./schema.ts";

/** Whether cookies would go to another origin, where there are any. */
export function includesCredentials(spec: ActionSpec): boolean {
  switch (spec.kind) {
    case "fetch":
      return spec.credentials === "include";
    case "xhr":
    case "eventsource":
      return spec.withCredentials;
    case "element":
      return spec.crossorigin === "use-credentials";
    case "beacon":
    case "websocket":
      return true;
    case "form":
    case "iframe":
    case "navigation":
    case "client":
      return false;
  }
}
