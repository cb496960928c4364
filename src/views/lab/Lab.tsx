import { type RefObject, useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { Unmappable } from "../../lab/protocol/messages.ts";
import { usePlayground } from "../../store/hooks.ts";
import type { LabStore, LabView, LabWindow } from "../../store/lab.ts";
import { plain } from "../../words/phrase.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Comparison, Verdict } from "./Comparison.tsx";
import styles from "./Lab.module.css";

interface Props {
  readonly lab: StoreApi<LabStore>;
  /** A new, empty window; null: the browser refuses. */
  readonly openWindow: () => LabWindow | null;
  readonly onClose: () => void;
}

/** Plays the scenario with the reader's own browser, and puts what came of it beside the simulation. */
export function Lab({ lab, openWindow, onClose }: Props) {
  const { view, against, look, judge, play, stop } = useStore(lab);
  const scenario = usePlayground((store) => store.scenario);
  const unfit = usePlayground((store) => store.stale && !store.waiting && !store.running);
  useEffect(() => {
    if (view.state === "looking") void look();
  }, [view, look]);
  useEffect(() => void judge(scenario), [judge, scenario]);
  const fits = against === null || against.length === 0;
  const progress = useRef<HTMLDivElement>(null);
  const start = () => {
    // The button goes: the focus waits where the news comes.
    progress.current?.focus();
    void play(scenario, openWindow);
  };
  const close = () => {
    stop();
    onClose();
  };
  const run = (
    <Button look="primary" disabled={unfit} onClick={start}>
      {view.state === "ready" ? "Run it" : "Run it again"}
    </Button>
  );
  return (
    <Dialog title="Run it in this browser" onClose={close}>
      {() => (
        <>
          <p className={styles.lead}>
            The hosts of the scenario become real servers on this machine, and this browser really does what the pages do. Nothing
            leaves the machine.
          </p>
          {unfit && <p>A field of this scenario holds something impossible. Put it right, and it can be run.</p>}
          {against !== null && !fits && <Refusal because={against} />}
          <Progress at={progress} view={view} fits={fits} total={scenario.actions.length} retry={look} stop={stop} />
          {view.state === "done" && <Comparison played={view.played} edited={view.played.scenario !== scenario} />}
          {fits && mayRun(view) && <p>{run}</p>}
        </>
      )}
    </Dialog>
  );
}

/** What is refused for what it is will be refused again; a lab that is busy will not stay so. */
function mayRun(view: LabView): boolean {
  if (view.state === "refused") return view.because.every(({ because }) => because === "busy");
  return view.state === "ready" || view.state === "done" || view.state === "failed";
}

interface ProgressProps {
  readonly at: RefObject<HTMLDivElement | null>;
  readonly view: LabView;
  /** Whether the lab would take this scenario: else there is nothing to look for, and nothing to press. */
  readonly fits: boolean;
  readonly total: number;
  readonly retry: () => Promise<void>;
  readonly stop: () => void;
}

/** What is going on, said aloud as it changes. */
function Progress({ at, view, fits, total, retry, stop }: ProgressProps) {
  const lab = useWords("lab");
  return (
    <div ref={at} role="status" tabIndex={-1} className={styles.progress}>
      {fits && view.state === "looking" && <p>Looking for the lab …</p>}
      {fits && view.state === "none" && <HowToGetOne retry={retry} />}
      {fits && view.state === "unreachable" && <OutOfReach retry={retry} />}
      {fits && view.state === "ready" && <p>A small window opens, performs the scenario and closes by itself.</p>}
      {view.state === "done" && <Verdict played={view.played} />}
      {view.state === "playing" && (
        <>
          <p>
            {view.action === null ? "Waiting for the window …" : `Performing request ${view.action + 1} of ${total} …`}{" "}
            <Button onClick={stop}>Stop</Button>
          </p>
          {view.start !== null && (
            <p>
              Your browser did not open a window.{" "}
              <a href={view.start} target="_blank" rel="noopener opener">
                Open it yourself
              </a>
            </p>
          )}
        </>
      )}
      {fits && view.state === "refused" && <Refusal because={view.because} />}
      {view.state === "failed" && (
        <p>
          <strong>It did not finish.</strong> {lab.failures[view.reason]}
        </p>
      )}
    </div>
  );
}

/** Why it cannot be played, each with what to change. */
function Refusal({ because }: { readonly because: readonly Unmappable[] }) {
  const lab = useWords("lab");
  return (
    <>
      <p>
        <strong>This scenario cannot be run here.</strong>
      </p>
      <ul className={styles.reasons}>
        {because.map((reason) => (
          <li key={plain(lab.refusal(reason))}>
            <Text of={lab.refusal(reason)} /> <Text of={lab.remedy(reason)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OutOfReach({ retry }: { readonly retry: () => Promise<void> }) {
  return (
    <>
      <p>
        <strong>The lab cannot be reached.</strong> Nothing answers at the address of this page: either you are offline, or{" "}
        <code>npm start</code> has ended. Everything else goes on working.
      </p>
      <p>
        <Button onClick={() => void retry()}>Look again</Button>
      </p>
    </>
  );
}

function HowToGetOne({ retry }: { readonly retry: () => Promise<void> }) {
  return (
    <>
      <p>
        <strong>There is no lab here.</strong> It needs a program on your own machine. With Node 20.19 or newer, in a copy of this
        project:
      </p>
      <pre className={styles.command}>npm start</pre>
      <p>
        Then open the address that it prints. To take your scenario along, press Share, and put the part of the link from # on
        behind that address.
      </p>
      <p>
        <Button onClick={() => void retry()}>Look again</Button>
      </p>
    </>
  );
}
