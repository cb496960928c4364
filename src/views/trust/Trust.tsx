import { useEffect, useState } from "react";
import { type WhyMissing, whyMissing } from "../../parts/missing.ts";
import type { TrustReport } from "../../trust/report.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Missing } from "../ui/Missing.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Report } from "./Report.tsx";
import { readReport } from "./read-report.ts";

interface Props {
  /** The file's JSON; null where there is no such file. Rejects with a SyntaxError where it is no JSON, with PartMissing where it cannot be fetched. */
  readonly load: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** What has been measured, how, and what has not. */
export function Trust({ load, onClose }: Props) {
  const { dialogs } = useWords("frame");
  const { lead } = useWords("trust");
  const [attempt, setAttempt] = useState(0);
  return (
    <Dialog title={dialogs.trust} onClose={onClose}>
      {() => (
        <>
          <p>{lead}</p>
          <Measured key={attempt} load={load} again={() => setAttempt(attempt + 1)} />
        </>
      )}
    </Dialog>
  );
}

type Found = { readonly report: TrustReport } | { readonly failed: WhyMissing } | "waiting" | "missing" | "unreadable";

function Measured({ load, again }: { readonly load: Props["load"]; readonly again: () => void }) {
  const words = useWords("trust");
  const [found, setFound] = useState<Found>("waiting");
  useEffect(() => {
    let wanted = true;
    find(load).then((now) => wanted && setFound(now));
    return () => {
      wanted = false;
    };
  }, [load]);

  if (found === "waiting") return <p role="status">{words.fetching}</p>;
  if (typeof found === "object") {
    if ("report" in found) return <Report report={found.report} />;
    return <Missing name={words.measurements} why={found.failed} again={again} />;
  }
  return (
    <p role="alert">
      {words[found]} <Text of={words.howToMeasure} />
    </p>
  );
}

async function find(load: () => Promise<unknown>): Promise<Found> {
  try {
    const value = await load();
    if (value === null) return "missing";
    const report = readReport(value);
    return report ? { report } : "unreadable";
  } catch (error) {
    return error instanceof SyntaxError ? "unreadable" : { failed: whyMissing(error) };
  }
}
