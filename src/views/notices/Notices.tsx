import { X } from "lucide-react";
import { useEffect } from "react";
import { usePlayground } from "../../store/hooks.ts";
import type { Told } from "../../store/state.ts";
import { Button } from "../ui/Button.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { noticeWords } from "../words/notices.ts";
import styles from "./Notices.module.css";

/** Short messages that do not stand in the way. Those that ask for nothing leave by themselves. */
export function Notices() {
  const notices = usePlayground((store) => store.notices);
  return notices.map((told) => <NoticeCard key={told.id} told={told} />);
}

const staysMilliseconds = 6000;

function NoticeCard({ told: { id, notice } }: { readonly told: Told }) {
  const dismiss = usePlayground((store) => store.dismiss);
  const reload = usePlayground((store) => store.reload);
  const saved = usePlayground((store) => store.works.some(({ id, state }) => id !== store.workId && state === "good"));
  const openSaved = usePlayground((store) => store.openSaved);
  const passing = notice.kind === "link-copied" || notice.kind === "restored";
  useEffect(() => {
    if (!passing) return;
    const timer = setTimeout(() => dismiss(id), staysMilliseconds);
    return () => clearTimeout(timer);
  }, [passing, id, dismiss]);
  const words = noticeWords(notice);
  return (
    <div className={styles.notice}>
      <div>
        <p className={styles.title}>
          <ScenarioText of={words.title} />
        </p>
        {words.text && (
          <p>
            <ScenarioText of={words.text} />
          </p>
        )}
        {notice.kind === "link-shown" && (
          <input
            readOnly
            aria-label="Link"
            className={styles.link}
            value={notice.link}
            onFocus={(event) => event.target.select()}
          />
        )}
        {notice.kind === "changed-elsewhere" && <OtherTab id={notice.id} done={() => dismiss(id)} />}
        {notice.kind === "newer-version" && (
          <p className={styles.ways}>
            <Button look="primary" onClick={reload}>
              Reload
            </Button>
            <Button onClick={() => dismiss(id)}>Later</Button>
          </p>
        )}
        {notice.kind === "bad-link" && saved && (
          <Button
            onClick={() => {
              void openSaved();
              dismiss(id);
            }}
          >
            Open my saved work
          </Button>
        )}
      </div>
      <Button look="quiet" aria-label="Dismiss" onClick={() => dismiss(id)}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}

/** The two ways on from a work that another tab has changed. */
function OtherTab({ id, done }: { readonly id: string; readonly done: () => void }) {
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
        Show the other tab’s state
      </Button>
      <Button
        onClick={() => {
          keepAsCopy();
          done();
        }}
      >
        Keep mine as a copy
      </Button>
    </p>
  );
}
