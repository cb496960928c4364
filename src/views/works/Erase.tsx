import { useState } from "react";
import type { Manager } from "../../store/manage.ts";
import type { Erased } from "../../store/state.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Works.module.css";

interface Props {
  readonly manager: Manager;
  readonly count: number;
}

/** Erases everything that the page keeps in this browser; asks first, and says afterwards what it was. */
export function Erase({ manager, count }: Props) {
  const works = useWords("works");
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<Erased | "failed" | null>(null);
  return (
    <div className={styles.erase}>
      {asking ? (
        <>
          <p>
            This erases {count === 1 ? "the one work" : `all ${count} works`} listed here, your settings, and the copy of the app
            that plays without a network. It cannot be taken back. Save your works as a file first, if you may want them.
          </p>
          <p className={styles.tools}>
            <Button
              onClick={() => {
                setAsking(false);
                manager.erase().then(setErased, () => setErased("failed"));
              }}
            >
              Erase it all
            </Button>
            {/* Whoever presses Enter without reading keeps everything. */}
            <Button autoFocus onClick={() => setAsking(false)}>
              Keep everything
            </Button>
          </p>
        </>
      ) : (
        <Button onClick={() => setAsking(true)}>Erase everything on this machine …</Button>
      )}
      <p role="status">{erased === "failed" ? works.notDone : erased && works.erased(erased)}</p>
    </div>
  );
}
