import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { SmallButton } from "../IconButton.tsx";
import styles from "./CodeBlock.module.css";

interface Props {
  readonly code: string;
  /** What a comment line begins with. */
  readonly comment: string;
}

/** Code to read and to copy. */
export function CodeBlock({ code, comment }: Props) {
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
  const lines = code.replace(/\n$/u, "").split("\n");
  return (
    <figure className={styles.block}>
      <pre className={styles.code}>
        <code>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            <span key={i} className={line.startsWith(comment) ? styles.comment : ""}>
              <ScenarioText dir="ltr" lines="many" of={`${line}\n`} />
            </span>
          ))}
        </code>
      </pre>
      <div className={styles.foot}>
        <span role="status" className={styles.status}>
          {copied === "yes" ? "Copied." : copied === "no" ? "The clipboard is closed; select the text instead." : ""}
        </span>
        <SmallButton icon={copied === "yes" ? Check : Copy} onClick={() => void copy()}>
          Copy
        </SmallButton>
      </div>
    </figure>
  );
}
