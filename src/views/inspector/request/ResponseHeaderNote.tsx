import { usePlayground } from "../../../store/hooks.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import styles from "../Inspector.module.css";

/** Headers of this kind in a request are a common mix-up: they are for servers to send. */
export function ResponseHeaderNote({ index }: { readonly index: number }) {
  const name = usePlayground((s) => {
    const action = s.scenario.actions[index];
    const headers = action && "headers" in action ? action.headers : [];
    return headers.find(([given]) => /^access-control-(?:allow|expose|max)-/iu.test(given))?.[0];
  });
  const kind = usePlayground((s) => s.scenario.actions[index]?.kind);
  if (name === undefined) return null;
  return (
    <p className={styles.note}>
      <code>
        <ScenarioText dir="ltr" of={name} />
      </code>{" "}
      is a response header: it counts when the <em>server</em> sends it. Here it allows nothing.
      {kind === "client"
        ? " The server will most likely ignore it."
        : " To another origin it even costs a preflight, because it is a header that no form could send."}
    </p>
  );
}
