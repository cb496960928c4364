import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../views/ui/Button.tsx";
import { Tabs } from "../views/ui/Tabs.tsx";
import { useWords } from "../views/ui/use-words.ts";
import styles from "./LookInside.module.css";

const sheets = ["sequence", "step", "message"] as const;

interface Props extends Readonly<Record<(typeof sheets)[number], ReactNode>> {
  readonly onClose: () => void;
  /** What opens over the page. */
  readonly children: ReactNode;
}

/** Beside the picture, for whoever wants to know more: all steps in order, the one that is shown with its clause, the messages. */
export function LookInside({ onClose, children, ...contents }: Props) {
  const { modes } = useWords("frame");
  const [open, setOpen] = useState<(typeof sheets)[number]>("sequence");
  const panel = useRef<HTMLElement>(null);
  // In one column it stands below everything: whoever has asked for it sees it.
  useEffect(() => {
    const element = panel.current;
    if (element && element.getBoundingClientRect().top > window.innerHeight / 2) element.scrollIntoView({ block: "start" });
  }, []);
  return (
    <aside ref={panel} className={styles.panel} aria-label={modes.inside}>
      <header className={styles.head}>
        <h2>{modes.inside}</h2>
        <Button look="quiet" aria-label={modes.close} title={modes.close} onClick={onClose}>
          <X aria-hidden="true" />
        </Button>
      </header>
      <Tabs label={modes.inside} tabs={sheets.map((id) => ({ id, title: modes.sheets[id] }))} open={open} onOpen={setOpen}>
        {contents[open]}
      </Tabs>
      <footer className={styles.foot}>{children}</footer>
    </aside>
  );
}
