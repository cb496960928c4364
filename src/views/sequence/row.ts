import { shortened } from "../../text/shortened.ts";
import type { NodeId, TraceEvent } from "../../trace/events.ts";
import type { Words } from "../../words/contract.ts";
import { type Phrase, plain, value } from "../../words/phrase.ts";
import { eventWords, pathOf } from "../../words/trace/events.ts";
import { type Names, originOf } from "../../words/trace/names.ts";
import { outcomeTitle } from "../../words/trace/outcomes.ts";
import { stepWords } from "../../words/trace/steps.ts";

/** One row of the sequence: an arrow between two lifelines, or a remark at one. */
export interface Row {
  readonly kind: "arrow" | "remark";
  /** Columns; equal for a remark. */
  readonly from: number;
  readonly to: number;
  readonly label: Phrase;
  /** The whole sentence, for screen readers. */
  readonly spoken: string;
  readonly tone: "plain" | "preflight" | "actual" | "pass" | "fail" | "effect";
}

export function rowOf(
  words: Words["trace"],
  sequence: Words["frame"]["sequence"],
  event: TraceEvent,
  names: Names,
  lines: readonly NodeId[],
): Row {
  const column = (id: NodeId) => Math.max(0, lines.indexOf(id));
  const spoken = shortened(plain(eventWords(words, event, names).title));
  const arrow = (from: NodeId, to: NodeId, label: Phrase, tone: Row["tone"]): Row => ({
    kind: "arrow",
    from: column(from),
    to: column(to),
    label,
    spoken,
    tone,
  });
  const remark = (at: NodeId, label: Phrase, tone: Row["tone"] = "plain"): Row => ({
    kind: "remark",
    from: column(at),
    to: column(at),
    label,
    spoken,
    tone,
  });
  switch (event.type) {
    case "action":
      return event.by.startsWith("client:")
        ? remark(event.by, sequence.starts)
        : arrow(event.by, "browser", [names.action(event.action)], "plain");
    case "step":
      return remark("browser", stepWords(words, event.step).title, event.step.verdict === "note" ? "plain" : event.step.verdict);
    case "request": {
      const line = `${event.request.method} ${pathOf(event.request.url)}`;
      // Nobody of this name takes part: there is no lifeline to draw an arrow to.
      if (event.to === null)
        return remark(event.from, sequence.noServer(line, originOf(event.request.url)), toneOf(event.purpose));
      return arrow(event.from, event.to, value(line), toneOf(event.purpose));
    }
    case "response": {
      const label =
        "failure" in event.response
          ? sequence.noAnswer
          : sequence.answer(event.response.status, allowOrigin(event.response.headers));
      return event.from === null ? remark(event.to, label) : arrow(event.from, event.to, label, toneOf(event.purpose));
    }
    case "layer":
      return remark(
        `host:${event.host}`,
        words.events.layer.title(names.layer(event.host, event.layer), words.layerResult(event.result)),
      );
    case "effect":
      return remark(`host:${event.host}`, [event.effect], "effect");
    case "state":
      return remark("browser", eventWords(words, event, names).title);
    case "outcome": {
      const label = outcomeTitle(words, event.outcome);
      const starter = lines.find((id) => id.startsWith("page:")) ?? lines[0] ?? "browser";
      return event.outcome.kind === "client"
        ? remark(starter, label)
        : arrow("browser", starter, label, "failure" in event.outcome && event.outcome.failure ? "fail" : "pass");
    }
  }
}

function toneOf(purpose: string): Row["tone"] {
  return purpose === "preflight" ? "preflight" : "actual";
}

function allowOrigin(headers: readonly (readonly [string, string])[]): string | null {
  const found = headers.find(([name]) => name.toLowerCase() === "access-control-allow-origin");
  return found?.[1] ?? null;
}
