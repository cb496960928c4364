import { Play, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import type { Applied } from "../../store/state.ts";
import { stopsOfAction } from "../../trace/stops.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import boxStyles from "./Advice.module.css";
import { Changes } from "./Changes.tsx";
import styles from "./WhatWouldChangeIt.module.css";

/** What was changed, with the way back and the replay. */
export function AppliedRemedy({ applied: { remedy, action, before } }: { readonly applied: Applied }) {
  const words = useWords("remedies");
  const store = usePlaygroundStore();
  const undo = usePlayground((state) => state.undo);
  const box = useRef<HTMLElement>(null);
  // The button that was pressed is gone: whoever pressed it stands here.
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const watch = () => {
    const { trace, seek, play } = store.getState();
    seek(stopsOfAction(trace, action).first);
    play();
    document.getElementById("picture")?.scrollIntoView({ block: "nearest" });
  };
  return (
    <section ref={box} tabIndex={-1} className={boxStyles.box} data-tone="pass" aria-labelledby="applied-title">
      <h4 id="applied-title" role="status">
        {words.applied}
      </h4>
      <Changes changes={remedy.changes} hosts={before.hosts} />
      <p className={styles.ways}>
        <Button look="primary" onClick={watch}>
          <Play aria-hidden="true" />
          {words.watch}
        </Button>
        <Button onClick={undo}>
          <Undo2 aria-hidden="true" />
          {words.undo}
        </Button>
      </p>
    </section>
  );
}
