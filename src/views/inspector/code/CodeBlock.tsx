import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useWords } from "../../ui/use-words.ts";
import { SmallButton } from "../IconButton.tsx";
import styles from "./CodeBlock.module.css";

interface Props {
  readonly code: string;
  /** What a comment line begins with. */
  readonly comment: string;
}

/** Only a comment is more than text: code may have thousands of lines. */
function Lines({ of, comment }: { readonly of: string; readonly comment: string }) {
  return of.split(new RegExp(`^(${comment}.*\\n?)`, "mu")).map((part, i) =>
    part.startsWith(comment) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
      <span key={i} className={styles.comment}>
        <ScenarioText dir="ltr" lines="many" of={part} />
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <ScenarioText key={i} dir="ltr" lines="many" of={part} />
    ),
  );
}

/** Code to read and to copy. */
export function CodeBlock({ code, comment }: Props) {
  const words = useWords("requestTab").code;
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied("yes");
    } catch {
      setCopied("no");
    }
  };
  return (
    <figure className={styles.block}>
      <pre className={styles.code}>
        <code>
          <LongText of={code.replace(/\n$/u, "")} most={8000}>
            {(shown) => <Lines of={shown} comment={comment} />}
          </LongText>
        </code>
      </pre>
      <div className={styles.foot}>
        <span role="status" className={styles.status}>
          {copied === "yes" ? words.copied : copied === "no" ? words.notCopied : ""}
        </span>
        <SmallButton icon={copied === "yes" ? Check : Copy} onClick={() => void copy()}>
          {words.copy}
        </SmallButton>
      </div>
    </figure>
  );
}
