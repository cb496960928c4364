import { shortened } from "../../text/shortened.ts";
import type { Phrase } from "../../words/phrase.ts";
import { ScenarioText } from "./ScenarioText.tsx";
import styles from "./Text.module.css";

interface Props {
  readonly of: Phrase;
  /** Values in the face of the words: where there is room for one line only. */
  readonly bare?: boolean;
}

/** A phrase as React text: values stand in the monospace face, and each part is shown as a scenario's text, since names are among them. */
export function Text({ of, bare = false }: Props) {
  return of.map((part, i) =>
    typeof part === "string" ? (
      // A phrase is made anew as a whole; its parts have no identity but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <ScenarioText key={i} of={part} />
    ) : bare ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <ScenarioText key={i} dir="ltr" of={shortened(part.code)} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <code key={i} className={styles.value}>
        <ScenarioText dir="ltr" of={shortened(part.code)} />
      </code>
    ),
  );
}
