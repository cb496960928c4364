import { X } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import { usePlayground } from "../../store/hooks.ts";
import type { Notice, ShownNotice } from "../../store/state.ts";
import { Button } from "../ui/Button.tsx";
import { ReloadButton } from "../ui/ReloadButton.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Notices.module.css";

/** Short messages that do not stand in the way. Those that ask for nothing leave by themselves. */
export function Notices() {
  const notices = usePlayground((store) => store.notices);
  const outside = useOutside();
  return notices.map((shown) => <NoticeCard key={shown.id} shown={shown} outside={outside} />);
}

/** What had the focus last that is no message: there it returns to when the last message goes. */
function useOutside(): RefObject<Element | null> {
  const outside = useRef(document.activeElement);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && !target.closest("[data-notice]")) outside.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  return outside;
}

const staysMilliseconds = 6000;

interface Props {
  readonly shown: ShownNotice;
  readonly outside: RefObject<Element | null>;
}

/** What leaves by itself, asks for nothing. */
const passing: ReadonlySet<Notice["kind"]> = new Set(["restored", "history-end"]);

function NoticeCard({ shown: { id, notice }, outside }: Props) {
  const notices = useWords("notices");
  const card = useRef<HTMLDivElement>(null);
  const dismiss = usePlayground((store) => store.dismiss);
  const saved = usePlayground((store) => store.works.some(({ id, state }) => id !== store.workId && state === "good"));
  const openSaved = usePlayground((store) => store.openSaved);
  const passes = passing.has(notice.kind);
  useEffect(() => {
    if (!passes) return;
    // Not from under somebody who is in it.
    const leave = () => !card.current?.contains(document.activeElement) && dismiss(id);
    const timer = setInterval(leave, staysMilliseconds);
    return () => clearInterval(timer);
  }, [passes, id, dismiss]);
  const close = () => {
    const neighbour = card.current?.nextElementSibling ?? card.current?.previousElementSibling;
    const next = neighbour?.querySelector("[data-dismiss]") ?? outside.current;
    dismiss(id);
    if (next instanceof HTMLElement) next.focus();
  };
  const words = notices.of(notice);
  return (
    <div ref={card} className={styles.notice} data-notice>
      <div>
        <p className={styles.title}>
          <ScenarioText of={words.title} />
        </p>
        {words.text && (
          <p>
            <ScenarioText of={words.text} />
          </p>
        )}
        {notice.kind === "changed-elsewhere" && !notice.left && <OtherTab id={notice.id} done={() => dismiss(id)} />}
        {notice.kind === "newer-version" && (
          <p className={styles.ways}>
            <ReloadButton />
            <Button onClick={() => dismiss(id)}>{notices.later}</Button>
          </p>
        )}
        {notice.kind === "bad-link" && saved && (
          <Button
            onClick={() => {
              void openSaved();
              close();
            }}
          >
            {notices.openSavedWork}
          </Button>
        )}
      </div>
      <Button look="quiet" aria-label={notices.dismiss} data-dismiss onClick={close}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}

/** The two ways on from a work that another tab has changed. */
function OtherTab({ id, done }: { readonly id: string; readonly done: () => void }) {
  const { story } = useWords("frame");
  const notices = useWords("notices");
  const takeTheirs = usePlayground((store) => store.takeTheirs);
  const keepAsCopy = usePlayground((store) => store.keepAsCopy);
  return (
    <p className={styles.ways}>
      <Button
        onClick={() => {
          done();
          void takeTheirs(id);
        }}
      >
        {notices.showOther}
      </Button>
      <Button
        onClick={() => {
          keepAsCopy(story.copyOf);
          done();
        }}
      >
        {notices.keepCopy}
      </Button>
    </p>
  );
}
