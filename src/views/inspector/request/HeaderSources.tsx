import { useMemo, useState } from "react";
import { usePlayground } from "../../../store/hooks.ts";
import { Chips } from "../../ui/Chips.tsx";
import { Text } from "../../ui/Text.tsx";
import { useWords } from "../../ui/use-words.ts";
import { isCall } from "../code/js.ts";
import styles from "../Inspector.module.css";
import { actionHeaders } from "./action-headers.ts";
import { HeaderSourceTable } from "./HeaderSourceTable.tsx";
import { ResponseHeaderNote } from "./ResponseHeaderNote.tsx";

const writers = ["plain", "axios"] as const;

/** Every header that went over the wire, and who put it there. */
export function HeaderSources({ index }: { readonly index: number }) {
  const words = useWords("requestTab").headerSources;
  const trace = usePlayground((s) => s.trace);
  const action = usePlayground((s) => s.scenario.actions[index]);
  const [writer, setWriter] = useState<(typeof writers)[number]>("plain");
  const { preflight, actual, dropped } = useMemo(
    () => actionHeaders(trace, index, action, writer === "axios"),
    [trace, index, action, writer],
  );
  const client = action?.kind === "client";
  const call = isCall(action);
  const chips = writers.map((id) => ({ id, title: words.writers[id] }));
  return (
    <div className={styles.parts}>
      {call && <Chips label={words.label} chips={chips} chosen={writer} onChoose={setWriter} />}
      {preflight && <HeaderSourceTable title={words.preflight} headers={preflight} />}
      {actual ? (
        <HeaderSourceTable title={client ? words.request : words.requestItself} headers={actual} dropped={dropped} />
      ) : (
        <p className={styles.quiet}>{preflight ? words.preflightFailed : words.nothingSent}</p>
      )}
      {writer === "axios" && call && (
        <p className={styles.quiet}>
          <Text of={words.axios} />
        </p>
      )}
      <ResponseHeaderNote index={index} />
      <p className={styles.note}>
        <Text of={client ? words.ofPrograms : action && !call ? words.ofElements : words.ofCalls} />
      </p>
    </div>
  );
}
