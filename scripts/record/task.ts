import type { RecordingFrame, RecordingTask } from "../../src/lab/protocol/recording.ts";
import type { PageActionSpec } from "../../src/scenario/schema.ts";
import { callOf } from "../../tests/truth/calls.ts";
import type { Playable, TruthAction } from "../../tests/truth/corpus.ts";
import { frames } from "../../tests/truth/world.ts";

/** What the page of a recording is to do for the case. */
export function tasksOf(of: Playable): readonly RecordingTask[] {
  return of.actions.map((action) => {
    if (action.wait !== undefined) return { wait: action.wait };
    // What a scenario would have filled in.
    const spec = {
      readsHeader: "",
      ...callOf(action, of),
      page: "page",
      wait: 0,
      injected: false,
      inWorker: action.inWorker ?? false,
    };
    return { action: spec as PageActionSpec, frame: frameOf(action) };
  });
}

/** Each action of a framed page has a frame of its own. */
function frameOf({ page }: TruthAction): RecordingFrame | null {
  if (page === undefined || page === "file") return null;
  const { url, sandbox } = frames[page];
  return { url, sandbox };
}
