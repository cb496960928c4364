import { CopyButton } from "../ui/CopyButton.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Taking.module.css";

interface Props {
  readonly code: string;
  readonly done: number;
  readonly of: number;
}

/** A learner's result, to be read out or sent. */
export function ReceiptCard({ code, done, of }: Props) {
  const { taking } = useWords("desk");
  const { copied, byHand } = useWords("sharing");
  return (
    <section className={styles.receipt} aria-labelledby="receipt-title">
      <h3 id="receipt-title">{taking.receiptTitle}</h3>
      <p className={styles.code}>
        {code.split("-").map((group, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one code never move
          <span key={i}>{i === 0 ? group : `-${group}`}</span>
        ))}
      </p>
      <p>
        <CopyButton look="primary" text={code} label={taking.copy} copied={copied} byHand={byHand} />
      </p>
      <p className={styles.quiet}>{taking.receiptText}</p>
      <p className={styles.quiet}>{taking.receiptParts(done, of)}</p>
    </section>
  );
}
