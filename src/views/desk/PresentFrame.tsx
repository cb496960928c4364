import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Present.module.css";

/** What the keys of a keyboard or a clicker do; what is shown says it. */
export interface PresentKeys {
  next: () => void;
  back: () => void;
  toggle: () => void;
}

interface Props {
  readonly place: string;
  readonly onEnd: () => void;
  readonly children: (keys: PresentKeys) => ReactNode;
}

/** Over all of the page, with its keys: on and back, a blank screen, the end. */
export function PresentFrame({ place, onEnd, children }: Props) {
  const { presenting } = useWords("desk");
  const dialog = useRef<HTMLDialogElement>(null);
  const [keys] = useState<PresentKeys>(() => ({ next: () => {}, back: () => {}, toggle: () => {} }));
  const [blank, setBlank] = useState(false);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const { key, target } = event;
      const inField = target instanceof Element && target.closest("input") !== null;
      const onButton = target instanceof Element && target.closest("button, a") !== null;
      // A clicker sends PageUp and PageDown, B or a full stop; arrows are a field's own.
      if (key === "b" || key === "B" || key === ".") setBlank(!blank);
      else if (blank) setBlank(false);
      else if (key === "PageDown" || (key === "ArrowRight" && !inField)) keys.next();
      else if (key === "PageUp" || (key === "ArrowLeft" && !inField)) keys.back();
      else if (key === " " && !inField && !onButton) keys.toggle();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [keys, blank]);
  return (
    <dialog
      ref={dialog}
      className={styles.frame}
      aria-label={presenting.stage}
      onCancel={(event) => {
        event.preventDefault();
        onEnd();
      }}
    >
      <div className={styles.inside} hidden={blank}>
        <p className={styles.place}>{place}</p>
        {children(keys)}
        <footer className={styles.foot}>
          <span>{presenting.keys}</span>
          <span className={styles.buttons}>
            <Button onClick={() => keys.back()}>{presenting.back}</Button>
            <Button onClick={() => keys.next()}>{presenting.next}</Button>
            <Button onClick={() => void dialog.current?.requestFullscreen?.().catch(() => {})}>{presenting.full}</Button>
            <Button onClick={onEnd}>{presenting.end}</Button>
          </span>
        </footer>
      </div>
      {blank && (
        <div className={styles.blank}>
          <p className="visually-hidden" role="status">
            {presenting.blank}
          </p>
        </div>
      )}
    </dialog>
  );
}
