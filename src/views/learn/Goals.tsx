import { Check, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { fromBackticks } from "../../words/phrase.ts";
import { Text } from "../ui/Text.tsx";
import styles from "./Goals.module.css";

interface Props {
  readonly goals: readonly { readonly id: string; readonly text: string; readonly holds: boolean }[];
  /** The task, and its table. */
  readonly children: ReactNode;
  /** In two columns it stays in sight as it is. */
  readonly className: string | undefined;
}

/** The task and its goals. Once they are scrolled out of sight, a line for each stays at the top. */
export function Goals({ goals, children, className }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const away = useAway(place);
  return (
    <>
      <div ref={place} className={className}>
        {children}
      </div>
      {/* The table tells the same, and what changes in it is announced. */}
      <div className={styles.place} aria-hidden="true">
        {away && (
          <ul className={styles.strip}>
            {goals.map(({ id, text, holds }) => (
              <li key={id} data-holds={holds}>
                {holds ? <Check /> : <X />}
                <span>
                  <Text of={fromBackticks(text)} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** Whether something has been scrolled out at the top. */
function useAway(place: { readonly current: HTMLElement | null }): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last) setAway(!last.isIntersecting && last.boundingClientRect.top < 0);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return away;
}
