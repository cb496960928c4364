import type { Outcome } from "../../trace/events.ts";
import type { Words } from "../../words/contract.ts";

/** What the page, or a program, has got so far. `leak`: what it must not get. `refused`: an answer that is none of success. `shown`: it is on the screen, and script cannot look into it. */
export interface SlotSays {
  readonly state: "idle" | "waits" | "answer" | "leak" | "refused" | "nothing" | "shown";
  readonly text: string;
}

export function slotSays({ picture }: Words["scene"], outcome: Outcome | null, begun: boolean, leaks = false): SlotSays {
  const says = gets(picture, outcome, begun);
  return leaks && ["answer", "refused", "shown"].includes(says.state) ? { state: "leak", text: `! ${says.text}` } : says;
}

function gets(picture: Words["scene"]["picture"], outcome: Outcome | null, begun: boolean): SlotSays {
  if (outcome === null) return begun ? { state: "waits", text: picture.waiting } : { state: "idle", text: "–" };
  switch (outcome.kind) {
    case "pending":
      return { state: "waits", text: picture.waiting };
    case "error":
      return { state: "nothing", text: `✕ ${outcome.exception === "none" ? picture.statusZero : outcome.exception}` };
    case "response":
      if (outcome.responseType === "opaque" || outcome.responseType === "opaqueredirect")
        return { state: "shown", text: outcome.responseType };
      return { state: outcome.status >= 400 ? "refused" : "answer", text: withBody(outcome.status, outcome.body) };
    case "client":
      if ("failure" in outcome.result) return { state: "nothing", text: `✕ ${picture.nothing}` };
      return { state: outcome.result.status >= 400 ? "refused" : "answer", text: String(outcome.result.status) };
    case "embedded":
      if (outcome.failure) return { state: "nothing", text: `✕ ${picture.nothing}` };
      if (outcome.readable)
        return outcome.readable.allowed ? { state: "answer", text: picture.readable } : { state: "shown", text: picture.shown };
      if (outcome.message !== null) return { state: "answer", text: outcome.message };
      return outcome.event === "queued" ? { state: "shown", text: picture.queued } : { state: "shown", text: picture.loaded };
  }
}

function withBody(status: number, body: string): string {
  return body === "" ? String(status) : `${status} ${body.slice(0, 60)}`;
}
