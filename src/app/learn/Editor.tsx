import { type ReactNode, useState } from "react";
import { Brief } from "../../views/inspector/brief.tsx";
import styles from "../../views/learn/Lesson.module.css";
import { Button } from "../../views/ui/Button.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { widths } from "../../views/ui/widths.ts";

/** Where something is changed. On a phone only what is needed for it stands there at first. */
export function Editor({ children }: { readonly children: ReactNode }) {
  const { player } = useWords("learn");
  const [narrow] = useState(() => !matchMedia(widths.wide).matches);
  const [brief, setBrief] = useState(narrow);
  return (
    <div className={styles.editor}>
      <Brief value={brief}>{children}</Brief>
      {narrow && (
        <p className={styles.showAll}>
          <Button onClick={() => setBrief(!brief)}>{brief ? player.showAll : player.showLess}</Button>
        </p>
      )}
    </div>
  );
}
