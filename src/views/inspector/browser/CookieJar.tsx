import { useMemo } from "react";
import { useKept, usePicture, usePlayground } from "../../../store/hooks.ts";
import { LongList } from "../../ui/LongList.tsx";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import inspector from "../Inspector.module.css";
import styles from "./Browser.module.css";
import { aboutCookie, chromeNote, cookieTroubles, troubleWords } from "./cookie-words.ts";

/** Pixels: two lines. */
const entryHeight = 54;

/** What the jar holds at the cursor, and which cookies were kept out. */
export function CookieJar() {
  const cookies = useKept((kept) => kept.cookies);
  const now = usePicture((p) => p.now);
  const profile = usePlayground((s) => s.scenario.browser.profile);
  return (
    <>
      {cookies.length === 0 ? (
        <p className={inspector.quiet}>
          No cookies. A server sets one with <code>Set-Cookie</code>.
        </p>
      ) : (
        <LongList
          className={styles.list}
          count={cookies.length}
          estimate={entryHeight}
          row={(i, place) => {
            const cookie = cookies[i];
            return (
              cookie && (
                <li {...place} className={styles.entry}>
                  <p className={inspector.mono}>
                    <b>
                      <ScenarioText dir="ltr" of={cookie.name} />
                    </b>
                    =<LongText of={cookie.value} />
                  </p>
                  <p className={inspector.quiet}>
                    <ScenarioText of={aboutCookie(cookie, profile, now)} />
                  </p>
                </li>
              )
            );
          }}
        />
      )}
      <Troubles />
    </>
  );
}

/** Cookies of the action under way that were not sent or not stored, each with its reason. */
function Troubles() {
  const trace = usePlayground((s) => s.trace);
  const profile = usePlayground((s) => s.scenario.browser.profile);
  const cursor = usePicture((p) => p.cursor);
  const action = usePicture((p) => p.action);
  const troubles = useMemo(() => cookieTroubles(trace, cursor, action), [trace, cursor, action]);
  if (troubles.length === 0) return null;
  const note = chromeNote(profile, troubles);
  return (
    <>
      <LongList
        className={styles.list}
        aria-label="Cookies kept out in this request"
        count={troubles.length}
        estimate={entryHeight}
        row={(i, place) => {
          const trouble = troubles[i];
          return (
            trouble && (
              <li {...place} className={styles.entry}>
                <p>
                  <code>
                    <ScenarioText dir="ltr" of={trouble.cookie} />
                  </code>{" "}
                  {trouble.others > 0 ? `and ${trouble.others} more were` : "was"} <b>{trouble.what}</b>:{" "}
                  {troubleWords[trouble.because]}.
                </p>
              </li>
            )
          );
        }}
      />
      {note !== null && <p className={inspector.quiet}>{note}</p>}
    </>
  );
}
