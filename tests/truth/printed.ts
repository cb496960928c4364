import type { LookedFrom } from "../../src/consoles/browser-console.ts";
import { consoles } from "../../src/consoles/index.ts";
import type { Outcome } from "../../src/trace/events.ts";
import type { Initiator } from "../../src/trace/failures.ts";
import type { AnyStep } from "../../src/trace/steps.ts";
import type { Engine, Playable, TruthAction } from "./corpus.ts";
import { frames, pageUrl } from "./world.ts";

/** What a browser's console shows of one action, in the words of the recordings: without the case's directory. */
export function printed(
  action: TruthAction,
  steps: readonly AnyStep[],
  outcome: Outcome,
  { id, recorder }: Playable,
  engine: Engine,
): readonly string[] {
  // What happens in a worker Chromium tells the worker's own console, which was not listened to.
  if (engine === "chromium" && action.inWorker) return [];
  const words = consoles[engine];
  const call = { api: (action.via ?? "fetch") as Initiator, referrerPolicy: action.referrerPolicy ?? "" };
  const failure = "failure" in outcome ? outcome.failure : null;
  // The recordings' page looked inside of all that had loaded.
  const look = outcome.kind === "embedded" ? words.refusedLook(outcome, lookedFrom(action)) : null;
  const lines = [
    ...words.warnings(call, steps),
    ...(failure === null ? [] : words.lines(failure)),
    ...(look === null ? [] : [look]),
  ];
  const told = lines.map((line) => line.replaceAll(`/c/${id}/`, "/"));
  return recorder ? told : told.filter((line) => isHeard(line, engine));
}

/**
 * Of Firefox's messages the recordings have these only, of referrer policies those in which "cross-origin" stands; what it says of types and media is in tests/unit/consoles.
 */
const heardOfFirefox = /^(?:Cross-Origin Request|The resource at|Referrer Policy.*cross-origin)/u;
const isHeard = (line: string, engine: Engine) => engine !== "firefox" || heardOfFirefox.test(line);

function lookedFrom({ page }: TruthAction): LookedFrom {
  const own = new URL(pageUrl).origin;
  if (page === undefined) return { origin: own, urlOrigin: own, sandboxed: false };
  if (page === "file") return { origin: "null", urlOrigin: "null", sandboxed: false };
  const { url, sandbox } = frames[page];
  const urlOrigin = url === null ? "null" : new URL(url).origin;
  return { origin: sandbox === null ? new URL(url ?? pageUrl).origin : "null", urlOrigin, sandboxed: sandbox !== null };
}
