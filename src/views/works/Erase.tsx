import { useState } from "react";
import type { Erased, Manager } from "../../store/manager.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Works.module.css";

interface Props {
  readonly manager: Manager;
  readonly count: number;
}

/** Erases everything that the page keeps in this browser; asks first, and says afterwards what it was. */
export function Erase({ manager, count }: Props) {
  const { done, erase } = useWords("works");
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<Erased | "failed" | null>(null);
  return (
    <div className={styles.erase}>
      {asking ? (
        <>
          <p>{erase.warning(count)}</p>
          <p className={styles.tools}>
            <Button
              onClick={() => {
                setAsking(false);
                manager.erase().then(setErased, () => setErased("failed"));
              }}
            >
              {erase.confirm}
            </Button>
            {/* Whoever presses Enter without reading keeps everything. */}
            <Button autoFocus onClick={() => setAsking(false)}>
              {erase.cancel}
            </Button>
          </p>
        </>
      ) : (
        <Button onClick={() => setAsking(true)}>{erase.ask}</Button>
      )}
      <p role="status">{erased === "failed" ? done.noAnswer : erased && erase.done(erased)}</p>
    </div>
  );
}
