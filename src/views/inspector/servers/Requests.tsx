import { useState } from "react";
import type { Path } from "../../../scenario/paths.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { useWords } from "../../ui/use-words.ts";
import { useField } from "../fields/use-field.ts";
import styles from "../Inspector.module.css";

const Conditions = lazyPart({
  name: (parts) => parts.fields,
  words: ["layerForms"],
  load: async () => (await import("./Conditions.tsx")).Conditions,
});

/** Which requests a layer is for: a line, below which its conditions open. They are fetched when there are some, or when the line is opened. */
export function Requests({ path }: { readonly path: Path }) {
  const { layers } = useWords("inspector");
  const { value: when } = useField<readonly unknown[]>([...path, "when"]);
  const { value: unless } = useField<readonly unknown[]>([...path, "unless"]);
  const count = when.length + unless.length;
  const [wanted, setWanted] = useState(false);
  return (
    <details
      className={styles.part}
      open={count > 0}
      onToggle={(event) => setWanted((before) => before || event.currentTarget.open)}
    >
      <summary className={styles.quiet}>{layers.requests(count)}</summary>
      {(count > 0 || wanted) && <Conditions path={path} />}
    </details>
  );
}
