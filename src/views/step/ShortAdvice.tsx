import { usePlayground } from "../../store/hooks.ts";
import { changeWords, sentLines } from "../../words/remedies.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Advice.module.css";
import { useAdvice } from "./use-advice.ts";

/** The first remedy in a line; the others, and how they were proved, stand where this step is told. Nothing, where there is none. */
export function ShortAdvice({ action }: { readonly action: number }) {
  const words = useWords("remedies");
  const hosts = usePlayground(({ scenario }) => scenario.hosts);
  const apply = usePlayground((store) => store.applyRemedy);
  const [sought] = useAdvice(action);
  if (sought.state !== "found") return null;
  const { kind, remedies } = sought.advice;
  if (kind === "rightly") return <p className={styles.short}>{words.rightlyTitle}</p>;
  const [remedy] = remedies;
  const [change] = remedy?.changes ?? [];
  if (!remedy || !change) return null;
  // A sentence that ends in a colon is followed by what is sent.
  const [line] = sentLines(words, change).flatMap(({ lines }) => lines);
  const { error } = remedy.proof;
  return (
    <Button className={styles.short} onClick={() => apply(remedy, action)}>
      <span>
        <Text of={[...changeWords(words, change, hosts), ...(line ? [" ", ...line.text] : [])]} />
        {remedy.changes.length > 1 && ` ${words.andMore(remedy.changes.length - 1)}`}
        {error !== null && ` ${words.andThen(error)}`}
      </span>
    </Button>
  );
}
