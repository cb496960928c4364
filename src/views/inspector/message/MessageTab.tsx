import { useMemo } from "react";
import { usePicture, usePlayground } from "../../../store/hooks.ts";
import { useWords } from "../../ui/use-words.ts";
import styles from "../Inspector.module.css";
import { HopView } from "./HopView.tsx";
import { hopAt } from "./hop.ts";
import { MessageChoice } from "./MessageChoice.tsx";

/** One message on one hop, as a capture of the wire would show it. */
export function MessageTab() {
  const words = useWords("messageTab");
  const trace = usePlayground((s) => s.trace);
  const cursor = usePlayground((s) => s.cursor);
  const selected = usePlayground((s) => (s.selection?.kind === "message" ? s.selection.message : null));
  const actions = usePlayground((s) => s.scenario.actions);
  const select = usePlayground((s) => s.select);
  const strips = usePicture((p) => p.strips);
  const hop = useMemo(() => hopAt(trace, cursor, selected, actions), [trace, cursor, selected, actions]);

  if (!hop) {
    return <p className={styles.quiet}>{trace.events.some(({ type }) => type === "request") ? words.notYet : words.never}</p>;
  }
  return (
    <div className={styles.parts}>
      {strips.length > 1 && (
        <MessageChoice
          strips={strips}
          chosen={hop.request.message}
          onChoose={(message) => select({ kind: "message", message })}
        />
      )}
      <HopView key={hop.request.message} hop={hop} />
    </div>
  );
}
