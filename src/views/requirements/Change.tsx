import type { Fix, NoFix } from "../../judge/requirements/fixes.ts";
import type { Edit } from "../../scenario/edits.ts";
import { usePlayground } from "../../store/hooks.ts";
import { changeWords } from "../../words/remedies.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Requirements.module.css";

interface Props {
  /** Undefined: it is being looked for. */
  readonly fix: Fix | NoFix | undefined;
  /** It is not said yet. */
  readonly isOpen: boolean;
  readonly label: string;
  readonly onApply: (edits: readonly Edit[]) => void;
}

/** The press that has it said; or why there is none. */
export function Change({ fix, isOpen, label, onApply }: Props) {
  const words = useWords("requirements");
  const remedies = useWords("remedies");
  const hosts = usePlayground(({ scenario }) => scenario.hosts);
  if (!isOpen) return null;
  if (typeof fix === "string") return <p className={styles.quiet}>{words.noFix[fix]}</p>;
  return (
    <>
      {fix?.changes.map((change) => (
        <p key={JSON.stringify(change.edits)} className={styles.quiet}>
          <Text of={changeWords(remedies, change, hosts)} />
        </p>
      ))}
      <Button
        data-apply={fix ? true : undefined}
        aria-label={label}
        aria-disabled={!fix}
        onClick={() => fix && onApply(fix.edits)}
      >
        {words.apply}
      </Button>
    </>
  );
}
