import type { Phrase } from "../words/phrase.ts";
import styles from "./Text.module.css";

/** A phrase as React text: values stand in the monospace face. */
export function Text({ of }: { readonly of: Phrase }) {
  return of.map((part, i) =>
    typeof part === "string" ? (
      part
    ) : (
      // A phrase is made anew as a whole; its parts have no identity but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <code key={i} className={styles.value}>
        {part.code}
      </code>
    ),
  );
}
