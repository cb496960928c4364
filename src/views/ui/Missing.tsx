import { useContext } from "react";
import type { WhyMissing } from "../../parts/missing.ts";
import { StoreContext } from "../../store/hooks.ts";
import { needsReload, whyWords } from "../../words/missing.ts";
import { Button } from "./Button.tsx";
import styles from "./Missing.module.css";
import { ReloadButton } from "./ReloadButton.tsx";

interface Props {
  /** As in “The picture could not be loaded.” */
  readonly name: string;
  readonly why: WhyMissing;
  readonly again: () => void;
}

/** Stands where a part of the page would be. */
export function Missing({ name, why, again }: Props) {
  return (
    <div className={styles.missing} role="alert">
      <p>
        {name} could not be loaded. {whyWords[why]}{" "}
      </p>
      <WaysOn why={why} again={again} />
    </div>
  );
}

/** The button that helps stands first. */
export function WaysOn({ why, again }: Omit<Props, "name">) {
  const store = useContext(StoreContext);
  return (
    <p className={styles.ways}>
      {needsReload(why) && store && <ReloadButton />}
      <Button onClick={again}>Try again</Button>
    </p>
  );
}
