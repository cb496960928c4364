import { type ReactNode, useState } from "react";
import { beginningOf } from "../../text/shortened.ts";
import styles from "./LongText.module.css";
import { ScenarioText } from "./ScenarioText.tsx";
import { useWords } from "./use-words.ts";

interface Props {
  readonly of: string;
  /** Characters that are shown at first. */
  readonly most?: number;
  /** How the text is shown; without it as something that goes over the wire. */
  readonly children?: (text: string) => ReactNode;
}

const takeFocus = (text: HTMLElement | null) => text?.focus({ preventScroll: true });

/** A text of a scenario that may be very long: its beginning, and the rest when somebody asks for it. */
export function LongText({ of, most = 400, children = (text) => <ScenarioText dir="ltr" of={text} /> }: Props) {
  const { ui } = useWords("frame");
  const [whole, setWhole] = useState(false);
  // A few characters more cost less than a button.
  if (of.length <= most * 1.25) return children(of);
  // The button goes: the focus waits at what it has shown.
  if (whole)
    return (
      <span tabIndex={-1} ref={takeFocus}>
        {children(of)}
      </span>
    );
  return (
    <>
      {children(beginningOf(of, most))}…{" "}
      <button type="button" className={styles.more} onClick={() => setWhole(true)}>
        {ui.showAll(of.length)}
      </button>
    </>
  );
}
