import { useContext } from "react";
import type { WhyMissing } from "../../parts/missing.ts";
import { StoreContext } from "../../store/hooks.ts";
import { Button } from "./Button.tsx";
import styles from "./Missing.module.css";
import { ReloadButton } from "./ReloadButton.tsx";
import { useWords } from "./use-words.ts";

interface Props {
  /** As in “The picture could not be loaded.” */
  readonly name: string;
  readonly why: WhyMissing;
  readonly again: () => void;
}

/** Stands where a part of the page would be. */
export function Missing({ name, why, again }: Props) {
  const { missing } = useWords("frame");
  return (
    <div className={styles.missing} role="alert">
      <p>
        {missing.notLoaded(name)} {missing.why[why]}{" "}
      </p>
      <WaysOn why={why} again={again} />
    </div>
  );
}

/** Whether only a new page can have it. */
const needsReload = (why: WhyMissing) => why === "newer-version" || why === "stuck";

/** The button that helps stands first. */
export function WaysOn({ why, again }: Omit<Props, "name">) {
  const { missing } = useWords("frame");
  const store = useContext(StoreContext);
  return (
    <p className={styles.ways}>
      {needsReload(why) && store && <ReloadButton />}
      <Button onClick={again}>{missing.tryAgain}</Button>
    </p>
  );
}
