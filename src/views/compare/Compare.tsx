import { useEffect, useState } from "react";
import { type WhyMissing, whyMissing } from "../../parts/missing.ts";
import { profiles } from "../../scenario/schema.ts";
import type { Comparison } from "../../store/compare.ts";
import { usePlayground, useWhyStale } from "../../store/hooks.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Missing } from "../ui/Missing.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Compare.module.css";
import { Table } from "./Table.tsx";
import { widestDifference } from "./verdict.ts";

/** The scenario on the screen by the rules of the Standard and of the three browsers, side by side. */
export function Compare({ onClose }: { readonly onClose: () => void }) {
  const { dialogs } = useWords("frame");
  const { dialog } = useWords("compare");
  // What could not be loaded for the run is asked for once more, and missed in words of its own.
  const unfit = useWhyStale() === "impossible";
  const [attempt, setAttempt] = useState(0);
  return (
    <Dialog title={dialogs.compare} onClose={onClose}>
      {(close) =>
        unfit ? <p>{dialog.impossible}</p> : <Compared key={attempt} close={close} again={() => setAttempt(attempt + 1)} />
      }
    </Dialog>
  );
}

type Found = { readonly comparison: Comparison } | { readonly missing: WhyMissing } | "waiting";

function Compared({ close, again }: { readonly close: () => void; readonly again: () => void }) {
  const { dialogs, parts, wire } = useWords("frame");
  const { dialog, summaries } = useWords("compare");
  const compare = usePlayground((store) => store.compare);
  const [found, setFound] = useState<Found>("waiting");
  const [played, setPlayed] = useState<number | null>(null);
  useEffect(() => {
    const left = new AbortController();
    const wanted = () => !left.signal.aborted;
    compare(setPlayed, left.signal).then(
      (comparison) => wanted() && setFound({ comparison }),
      (error) => wanted() && setFound({ missing: whyMissing(error) }),
    );
    return () => left.abort();
  }, [compare]);

  if (found === "waiting") {
    return (
      <>
        <p role="status">{dialog.running}</p>
        {played !== null && (
          <p className={styles.quiet}>
            {wire.takesLong} <progress value={played} max={profiles.length} aria-label={dialog.played} />{" "}
            {dialog.closingEnds({ played, of: profiles.length })}
          </p>
        )}
      </>
    );
  }
  if ("missing" in found) return <Missing name={parts.comparison} why={found.missing} again={again} />;
  const { comparison } = found;
  return (
    <>
      <p className={styles.summary} role="status">
        {summaries[widestDifference(comparison)]}
      </p>
      <Table comparison={comparison} close={close} />
      <p className={styles.quiet}>
        {dialog.safari} <a href="#trust">{dialogs.trust}</a>
      </p>
    </>
  );
}
