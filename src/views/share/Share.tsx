import { type ReactNode, useEffect, useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import type { MadeLink, Opens } from "../../store/state.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../ui/use-words.ts";
import { Handing } from "./Handing.tsx";
import { Secrets } from "./Secrets.tsx";
import styles from "./Share.module.css";
import { Tools } from "./Tools.tsx";

interface Props {
  /** Of the site, as others reach it. */
  readonly root: string;
  readonly onClose: () => void;
  /** The picture as a file. */
  readonly children?: ReactNode;
}

/** All ways to hand a scenario on. A link is made of what is on the screen, and made anew where that changes. */
export function Share({ root, onClose, children }: Props) {
  const { dialogs, missing } = useWords("frame");
  const { share } = useWords("sharing");
  const makeLink = usePlayground((store) => store.makeLink);
  const scenario = usePlayground((store) => store.scenario);
  const [opens, setOpens] = useState<Opens | undefined>();
  const [made, setMade] = useState<MadeLink | "waiting" | "missing">("waiting");
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scenario, or another attempt, is another link
  useEffect(() => {
    let wanted = true;
    makeLink(opens).then(
      (link) => wanted && setMade(link),
      () => wanted && setMade("missing"),
    );
    return () => {
      wanted = false;
    };
  }, [makeLink, opens, scenario, attempt]);
  return (
    <Dialog title={dialogs.share} onClose={onClose}>
      {(close) => (
        <div className={styles.share}>
          {made === "waiting" && <p role="status">{share.making}</p>}
          {made === "missing" && (
            <p role="alert">
              {share.notLoaded} <Button onClick={() => setAttempt(attempt + 1)}>{missing.tryAgain}</Button>
            </p>
          )}
          {typeof made === "object" && made.kind === "made" && (
            <>
              <Secrets />
              <Handing made={made} root={root} onOpens={setOpens} close={close}>
                {children}
              </Handing>
            </>
          )}
          {typeof made === "object" && made.kind !== "made" && <NoLink made={made} close={close} />}
        </div>
      )}
    </Dialog>
  );
}

/** Why there is no link, and what there is instead. */
function NoLink({ made, close }: { readonly made: Exclude<MadeLink, { kind: "made" }>; readonly close: () => void }) {
  const { share } = useWords("sharing");
  const { title, text } =
    made.kind === "too-long"
      ? share.tooLong(made.length, made.limit)
      : made.kind === "failed"
        ? share.failed
        : share.notShareable;
  return (
    <>
      <div role="alert">
        <p className={styles.strong}>{title}</p>
        <p>{text}</p>
      </div>
      {made.kind === "too-long" && <Tools close={close} />}
    </>
  );
}
