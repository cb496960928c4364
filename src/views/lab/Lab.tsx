import { type RefObject, useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { Unmappable } from "../../lab/protocol/messages.ts";
import { usePlayground, useWhyStale } from "../../store/hooks.ts";
import type { LabStore, LabView, LabWindow } from "../../store/lab.ts";
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
  const { dialogs } = useWords("frame");
  const { panel } = useWords("lab");
  const { view, against, look, judge, play, stop } = useStore(lab);
  const scenario = usePlayground((store) => store.scenario);
  // Whether the page itself could run it does not matter: the lab has what it needs.
  const unfit = useWhyStale() === "impossible";
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
      {view.state === "ready" ? panel.run : panel.runAgain}
    </Button>
  );
  return (
    <Dialog title={dialogs.lab} onClose={close}>
      {() => (
        <>
          <p className={styles.lead}>{panel.lead}</p>
          {unfit && <p>{panel.impossible}</p>}
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
  const { panel, failures } = useWords("lab");
  return (
    <div ref={at} role="status" tabIndex={-1} className={styles.progress}>
      {fits && view.state === "looking" && <p>{panel.looking}</p>}
      {fits && view.state === "none" && <HowToGetOne retry={retry} />}
      {fits && view.state === "unreachable" && <OutOfReach retry={retry} />}
      {fits && view.state === "ready" && <p>{panel.ready}</p>}
      {view.state === "done" && <Verdict played={view.played} />}
      {view.state === "playing" && (
        <>
          <p>
            {view.action === null ? panel.waiting : panel.performing({ request: view.action + 1, of: total })}{" "}
            <Button onClick={stop}>{panel.stop}</Button>
          </p>
          {view.start !== null && (
            <p>
              {panel.noWindow}{" "}
              <a href={view.start} target="_blank" rel="noopener opener">
                {panel.openWindow}
              </a>
            </p>
          )}
        </>
      )}
      {fits && view.state === "refused" && <Refusal because={view.because} />}
      {view.state === "failed" && (
        <p>
          <strong>{panel.notFinished}</strong> {failures[view.reason]}
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
        <strong>{lab.panel.refused}</strong>
      </p>
      <ul className={styles.reasons}>
        {because.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <Text of={lab.refusal(reason)} /> <Text of={lab.remedy(reason)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OutOfReach({ retry }: { readonly retry: () => Promise<void> }) {
  const { panel, outOfReach } = useWords("lab");
  return (
    <>
      <p>
        <strong>{outOfReach.title}</strong> <Text of={outOfReach.text} />
      </p>
      <p>
        <Button onClick={() => void retry()}>{panel.lookAgain}</Button>
      </p>
    </>
  );
}

const startCommand = "npm start";

function HowToGetOne({ retry }: { readonly retry: () => Promise<void> }) {
  const { panel, howToGetOne } = useWords("lab");
  return (
    <>
      <p>
        <strong>{howToGetOne.title}</strong> {howToGetOne.needs}
      </p>
      <pre className={styles.command}>{startCommand}</pre>
      <p>{howToGetOne.next}</p>
      <p>
        <Button onClick={() => void retry()}>{panel.lookAgain}</Button>
      </p>
    </>
  );
}
