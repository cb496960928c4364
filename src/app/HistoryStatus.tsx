import { useEffect, useRef, useState } from "react";
import { usePlayground } from "../store/hooks.ts";
import { useWords } from "../views/ui/use-words.ts";
import { changedPart } from "../words/change.ts";

/** Says what undo and redo have changed: whoever does not see the screen hears it. */
export function HistoryStatus() {
  const history = usePlayground((store) => store.history);
  const words = useWords("board").history;
  const last = useRef(history);
  const [{ said, times }, setSaid] = useState({ said: "", times: 0 });
  useEffect(() => {
    const before = last.current;
    last.current = history;
    const undone = history.future.length > before.future.length && history.past.length < before.past.length;
    const redone = history.future.length < before.future.length && history.past.length > before.past.length;
    // An edit after an undo drops what could be redone, too: then the state is a new one.
    const again = redone && before.future[0] === history.present;
    if (undone || again) {
      const said = (undone ? words.undone : words.redone)(changedPart(words, before.present, history.present));
      setSaid(({ times }) => ({ said, times: times + 1 }));
    }
  }, [history, words]);
  return (
    <span role="status" className="visually-hidden">
      {/* The same words twice are two events. */}
      <span key={times}>{said}</span>
    </span>
  );
}
