import { useEffect, useState } from "react";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import { reportOf } from "../../words/sharing/report.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Share.module.css";

interface Props {
  /** Of the page. */
  readonly version: string;
  readonly onClose: () => void;
}

/** Prepares what somebody needs who looks whether a verdict is wrong. It is copied, and sent nowhere. */
export function LooksWrong({ version, onClose }: Props) {
  const { dialogs } = useWords("frame");
  const sharing = useWords("sharing");
  const trace = useWords("trace");
  const { recordedIn } = useWords("compare");
  const { report } = sharing;
  const scenario = usePlayground((store) => store.scenario);
  const run = usePlayground((store) => store.trace);
  const event = usePicture((picture) => picture.event);
  const makeLink = usePlayground((store) => store.makeLink);
  const [link, setLink] = useState<string | null>(null);
  const [seen, setSeen] = useState("");
  useEffect(() => {
    makeLink("step").then(
      (made) => made.kind === "made" && setLink(made.link),
      () => {},
    );
  }, [makeLink]);
  const { userAgent } = navigator;
  const text = reportOf(
    { sharing, trace },
    { scenario, trace: run, event, link, version, recorded: recordedIn, userAgent, seen },
  );
  return (
    <Dialog title={dialogs.looksWrong} onClose={onClose}>
      {() => (
        <div className={styles.share}>
          <p>{report.intro}</p>
          <Field label={report.saw.label} look="above" hint={report.saw.hint}>
            {(control) => (
              <textarea {...control} rows={3} className={styles.code} value={seen} onChange={(e) => setSeen(e.target.value)} />
            )}
          </Field>
          <Field label={report.preview} look="above">
            {(control) => <textarea {...control} readOnly rows={12} className={styles.code} value={text} />}
          </Field>
          <p className={styles.row}>
            <CopyButton look="primary" text={text} label={report.copy} copied={sharing.copied} byHand={sharing.byHand} />
          </p>
        </div>
      )}
    </Dialog>
  );
}
