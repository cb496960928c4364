import { useEffect, useState } from "react";
import { type WhyMissing, whyMissing } from "../../parts/missing.ts";
import type { Comparison } from "../../store/compare.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Missing } from "../ui/Missing.tsx";
import styles from "./Compare.module.css";
import { Table } from "./Table.tsx";
import { summaryOf, widestDifference } from "./words.ts";

/** The scenario on the screen by the rules of the Standard and of the three browsers, side by side. */
export function Compare({ onClose }: { readonly onClose: () => void }) {
  // A field holds something impossible: what stands on the screen is the run of an earlier scenario.
  const unfit = usePlayground(({ stale, waiting, running }) => stale && !waiting && !running);
  const [attempt, setAttempt] = useState(0);
  return (
    <Dialog title="How browsers differ" onClose={onClose}>
      {(close) =>
        unfit ? (
          <p>A field of this scenario holds something impossible. Put it right, and it can be compared.</p>
        ) : (
          <Compared key={attempt} close={close} again={() => setAttempt(attempt + 1)} />
        )
      }
    </Dialog>
  );
}

type Found = { readonly comparison: Comparison } | { readonly missing: WhyMissing } | "waiting";

function Compared({ close, again }: { readonly close: () => void; readonly again: () => void }) {
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
        <p role="status">Running the scenario by four sets of rules …</p>
        {played !== null && (
          <p className={styles.quiet}>
            This scenario takes very long. <progress value={played} max={4} aria-label="Sets of rules played" /> {played} of 4.
            Closing this ends it.
          </p>
        )}
      </>
    );
  }
  if ("missing" in found) return <Missing name="The comparison" why={found.missing} again={again} />;
  const { comparison } = found;
  return (
    <>
      <p className={styles.summary} role="status">
        {summaryOf(widestDifference(comparison))}
      </p>
      <Table comparison={comparison} close={close} />
      <p className={styles.quiet}>
        Safari’s rules were recorded in WebKitGTK, its engine on Linux. Safari itself has rules of its own for cookies of other
        sites. <a href="#trust">How far to trust it</a>
      </p>
    </>
  );
}
