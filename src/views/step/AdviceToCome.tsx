import { usePicture, usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Advice.module.css";
import { verdictOf } from "./verdict-of.ts";

/** The place of advice on a request that failed, as high as most of it: a press, or any other sign of a reader, has it looked for. */
export function AdviceToCome() {
  const { advice } = useWords("frame").step;
  const failed = usePicture(({ event }) => verdictOf(event) === "fail");
  const attended = usePlayground((store) => store.attended);
  const attend = usePlayground((store) => store.attend);
  // Of what has not failed there may be nothing to say.
  if (!failed) return null;
  return (
    <section className={`${styles.box} ${styles.toCome}`}>
      <h4>{advice.title}</h4>
      {attended ? <p role="status">{advice.searching}</p> : <Button onClick={attend}>{advice.look}</Button>}
    </section>
  );
}
