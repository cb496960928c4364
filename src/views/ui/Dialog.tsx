import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./Button.tsx";
import styles from "./Dialog.module.css";
import { useWords } from "./use-words.ts";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Between the title and the button that closes: what has to stay while the rest scrolls. */
  readonly tools?: (close: () => void) => ReactNode;
  /** `close` closes the dialog as its button does. */
  readonly children: (close: () => void) => ReactNode;
}

/** A page over the page: modal, with a head that stays. Escape, the button and a press beside it close it. */
export function Dialog({ title, onClose, tools, children }: Props) {
  const { ui } = useWords("frame");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // Taken out while it was open, as where another takes its place: the browser gives the focus back only when it is closed.
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const close = () => dialog.current?.close();
  return (
    // A press on the backdrop lands on the dialog itself; the keyboard's way out is Escape, which the dialog has of its own.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className={styles.top}>
        <h2 id={id}>{title}</h2>
        {tools?.(close)}
        <Button look="quiet" aria-label={ui.close} onClick={close}>
          <X aria-hidden="true" />
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard */}
      <section className={styles.inside} aria-labelledby={id} tabIndex={0}>
        {children(close)}
      </section>
    </dialog>
  );
}
