import { X } from "lucide-react";
import { useEffect, useLayoutEffect, useRef } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { WaysOn } from "../ui/Missing.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import { placeBeside } from "./place-beside.ts";
import { lastPressed, rememberPresses } from "./pressed.ts";
import styles from "./Undone.module.css";

/**
 * Says beside the thing that was pressed that it could not be done, because a part of the program could not be loaded. It is of the
 * first load: whoever is offline has to be told.
 */
export function Undone() {
  const { missing } = useWords("frame");
  const undone = usePlayground((store) => store.undone);
  const tryAgain = usePlayground((store) => store.tryAgain);
  const dismiss = usePlayground((store) => store.dismissUndone);
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLElement | null>(null);

  useEffect(rememberPresses, []);

  useLayoutEffect(() => {
    const popover = box.current;
    if (!undone || !popover) return;
    popover.showPopover?.();
    const anchor = lastPressed();
    pressed.current = anchor;
    const place = () => {
      const size = { width: popover.offsetWidth, height: popover.offsetHeight };
      const { left, top } = placeBeside(anchor?.getBoundingClientRect() ?? null, size, window.innerWidth, window.innerHeight);
      popover.style.translate = `${left}px ${top}px`;
    };
    place();
    // Whoever types goes on typing.
    if (!anchor?.matches("input, textarea")) popover.focus({ preventScroll: true });
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, { capture: true });
      popover.hidePopover?.();
    };
  }, [undone]);

  useEffect(() => {
    if (!undone) return;
    const elsewhere = ({ target }: MouseEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) dismiss();
    };
    window.addEventListener("click", elsewhere);
    return () => window.removeEventListener("click", elsewhere);
  }, [undone, dismiss]);

  const close = () => {
    pressed.current?.focus();
    dismiss();
  };
  return (
    // Escape does what the button does.
    <div
      ref={box}
      popover="manual"
      role="dialog"
      aria-label={missing.notDone}
      tabIndex={-1}
      className={styles.undone}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      {undone && (
        <>
          <div role="alert">
            <p className={styles.title}>
              <ScenarioText of={missing.undone(undone.what)} />
            </p>
            <p>{missing.why[undone.why]}</p>
          </div>
          <div className={styles.buttons}>
            <WaysOn
              why={undone.why}
              again={() => {
                pressed.current?.focus();
                tryAgain();
              }}
            />
          </div>
          <Button look="quiet" className={styles.close ?? ""} aria-label={missing.dismiss} onClick={close}>
            <X aria-hidden="true" />
          </Button>
        </>
      )}
    </div>
  );
}
