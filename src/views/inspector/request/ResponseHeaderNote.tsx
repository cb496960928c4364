import { usePlayground } from "../../../store/hooks.ts";
import { Text } from "../../ui/Text.tsx";
import { useWords } from "../../ui/use-words.ts";
import styles from "../Inspector.module.css";

/** Headers of this kind in a request are a common mix-up: they are for servers to send. */
export function ResponseHeaderNote({ index }: { readonly index: number }) {
  const { responseHeader } = useWords("requestTab").headerSources;
  const name = usePlayground((s) => {
    const action = s.scenario.actions[index];
    const headers = action && "headers" in action ? action.headers : [];
    return headers.find(([given]) => /^access-control-(?:allow|expose|max)-/iu.test(given))?.[0];
  });
  const kind = usePlayground((s) => s.scenario.actions[index]?.kind);
  if (name === undefined) return null;
  return (
    <p className={styles.note}>
      <Text of={kind === "client" ? responseHeader.ofProgram(name) : responseHeader.ofScript(name)} />
    </p>
  );
}
