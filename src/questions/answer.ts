import type { ProfileName } from "../scenario/schema.ts";
import type { GateId } from "../scene/gates.ts";

/** What the script (or the client) ends up with. `nothing`: status 0 and an empty body. */
export type Shape =
  | { readonly gets: "error" }
  | { readonly gets: "nothing" }
  | { readonly gets: "answer"; readonly status: number };

/** A request by what it is for. */
export interface Sent {
  readonly method: string;
  readonly preflight: boolean;
}

/** Where something ends: `unsent` in the browser, before anything leaves it; `host:ID` at a server; `answer` in the browser, on the way back. */
export type Spot = "page" | "unsent" | "preflight" | "answer" | "nowhere" | `host:${string}`;

/** One option of a question. `none`: of several that can be chosen, none at all. */
export type Answer =
  | { readonly of: "gate"; readonly gate: GateId | null }
  | { readonly of: "script"; readonly shape: Shape }
  | { readonly of: "requests"; readonly sent: readonly Sent[] }
  | { readonly of: "headers"; readonly name: string }
  | { readonly of: "effect"; readonly times: number }
  | { readonly of: "browsers"; readonly profile: ProfileName }
  | { readonly of: "place"; readonly spot: Spot }
  | { readonly of: "both"; readonly times: number; readonly shape: Shape }
  | { readonly of: "header"; readonly reads: string | null; readonly error: boolean }
  | { readonly of: "which"; readonly action: number }
  | { readonly of: "none" };

export const shapeKey = (shape: Shape): string => (shape.gets === "answer" ? `answer ${shape.status}` : shape.gets);

/** Names an option among the others of its question; content names it so too. */
export function keyOf(answer: Answer): string {
  switch (answer.of) {
    case "gate":
      return answer.gate ?? "none";
    case "script":
      return shapeKey(answer.shape);
    case "requests":
      return answer.sent.map(({ method }) => method).join(" ") || "none";
    case "headers":
      return answer.name.toLowerCase();
    case "effect":
      return String(answer.times);
    case "browsers":
      return answer.profile;
    case "place":
      return answer.spot;
    case "both":
      return `${answer.times} ${shapeKey(answer.shape)}`;
    case "header":
      return answer.error ? "error" : answer.reads === null ? "null" : `value ${answer.reads}`;
    case "which":
      return String(answer.action + 1);
    case "none":
      return "none";
  }
}
