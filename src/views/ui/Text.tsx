import { Fragment, type ReactNode } from "react";
import { shortened } from "../../text/shortened.ts";
import type { Phrase } from "../../words/phrase.ts";
import { ScenarioText } from "./ScenarioText.tsx";
import styles from "./Text.module.css";

interface Props {
  readonly of: Phrase;
  /** How values stand: marked, in the monospace face; `mono`: only that; `bare`: in the face of the words, where there is room for one line only. */
  readonly look?: "marked" | "mono" | "bare";
  /** Shows a value in another way: an address with its readable form, or a text that may be long. */
  readonly value?: (code: string) => ReactNode;
}

/** A phrase as React text: values stand in the monospace face, and each part is shown as a scenario's text, since names are among them. */
export function Text({ of, look = "marked", value }: Props) {
  return of.map((part, i) =>
    typeof part === "string" ? (
      // A phrase is made anew as a whole; its parts have no identity but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <ScenarioText key={i} of={part} />
    ) : value ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Fragment key={i}>{value(part.code)}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <code key={i} className={styles[look]}>
        <ScenarioText dir="ltr" of={shortened(part.code)} />
      </code>
    ),
  );
}
