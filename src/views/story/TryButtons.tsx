import type { Edit } from "../../scenario/edits.ts";
import { usePlayground } from "../../store/hooks.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { Button } from "../ui/Button.tsx";
import { useForeign } from "../ui/foreign.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Story.module.css";

interface Props {
  readonly tries: readonly { readonly label: string; readonly edits: readonly Edit[] }[];
  /** The language that they are in, BCP 47; without it, their author's. */
  readonly told?: string | undefined;
}

/** Changes, each done with one press. Each begins with the scenario as it was opened. */
export function TryButtons({ tries, told }: Props) {
  const { story } = useWords("frame");
  const applyTry = usePlayground((store) => store.applyTry);
  const foreign = useForeign(told);
  if (tries.length === 0) return null;
  return (
    <section aria-labelledby="tries-title" className={styles.tries}>
      <h3 id="tries-title">{story.changeOneThing}</h3>
      <ul>
        {tries.map(({ label, edits }, i) => (
          // An author may give two of them one name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={i}>
            <Button className={styles.try} onClick={() => applyTry(edits)}>
              <span lang={foreign}>
                <Text of={fromBackticks(label)} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
