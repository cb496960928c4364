import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useBoard } from "./context.ts";
import styles from "./Popup.module.css";

interface Props {
  readonly title: string;
  /** On the screen; null: in the middle. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What the drawing asks, beside where it was asked for. Escape and a press elsewhere close it; the focus goes back to where it was. */
export function Popup({ title, at, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const { list } = useBoard();
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    const around = element?.parentElement?.getBoundingClientRect();
    if (!element || !around) return;
    const wish = at ?? { x: around.left + (around.width - element.offsetWidth) / 2, y: around.top + 64 };
    const within = (value: number, room: number) => Math.max(8, Math.min(value, room - 8));
    setPlace({
      left: within(wish.x - around.left, around.width - element.offsetWidth),
      top: within(wish.y - around.top, around.height - element.offsetHeight),
    });
  }, [at]);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>("[data-first], input, select, button")?.focus();
    return () => {
      if (
        before instanceof HTMLElement &&
        before.isConnected &&
        (document.activeElement === document.body || !document.activeElement)
      )
        before.focus();
    };
  }, []);
  useEffect(() => {
    const outside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) onClose();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [onClose]);
  return (
    <div
      ref={box}
      role="dialog"
      aria-labelledby={id}
      className={styles.popup}
      style={list ? undefined : place}
      data-sheet={list}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onClose();
      }}
    >
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  );
}
