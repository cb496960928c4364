import { useEffect, useState } from "react";
import type { TrustReport } from "../../trust/report.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Report } from "./Report.tsx";
import { readReport } from "./read-report.ts";

interface Props {
  /** The file's JSON; null where there is no such file. Rejects with a SyntaxError where it is no JSON, else where it cannot be fetched. */
  readonly load: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** What has been measured, how, and what has not. */
export function Trust({ load, onClose }: Props) {
  const [attempt, setAttempt] = useState(0);
  return (
    <Dialog title="How far to trust it" onClose={onClose}>
      {() => (
        <>
          <p>
            The playground does not ask your browser. It follows rules that were held against recordings of real browsers, and
            against browsers while its tests ran. Here is how often they agreed.
          </p>
          <Measured key={attempt} load={load} again={() => setAttempt(attempt + 1)} />
        </>
      )}
    </Dialog>
  );
}

type Found = { readonly report: TrustReport } | "waiting" | "missing" | "unreadable" | "failed";

function Measured({ load, again }: { readonly load: Props["load"]; readonly again: () => void }) {
  const [found, setFound] = useState<Found>("waiting");
  useEffect(() => {
    let wanted = true;
    find(load).then((now) => wanted && setFound(now));
    return () => {
      wanted = false;
    };
  }, [load]);

  if (typeof found === "object") return <Report report={found.report} />;
  if (found === "waiting") return <p role="status">Fetching the measurements …</p>;
  if (found === "failed") {
    return (
      <p role="alert">
        The measurements could not be fetched. <Button onClick={again}>Try again</Button>
      </p>
    );
  }
  return (
    <p role="alert">
      {found === "missing"
        ? "Nothing has been measured for this copy yet, so there is no figure to trust. "
        : "The measurements cannot be read: they are not what this version writes. "}
      <code>npm test</code> measures and writes them.
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
    return error instanceof SyntaxError ? "unreadable" : "failed";
  }
}
