import { useMemo } from "react";
import { useKept, usePicture, usePlayground } from "../../../store/hooks.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import inspector from "../Inspector.module.css";
import styles from "./Browser.module.css";
import { aboutCookie, chromeNote, cookieTroubles, troubleWords } from "./cookie-words.ts";

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
        <ul className={styles.list}>
          {cookies.map((cookie) => (
            <li key={`${cookie.name} ${cookie.domain} ${cookie.path} ${cookie.partition ?? ""}`} className={styles.entry}>
              <p className={inspector.mono}>
                <b>
                  <ScenarioText dir="ltr" of={cookie.name} />
                </b>
                =<ScenarioText dir="ltr" of={cookie.value} />
              </p>
              <p className={inspector.quiet}>
                <ScenarioText of={aboutCookie(cookie, profile, now)} />
              </p>
            </li>
          ))}
        </ul>
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
      <ul className={styles.list} aria-label="Cookies kept out in this request">
        {troubles.map(({ cookie, what, because }) => (
          <li key={`${cookie} ${what}`} className={styles.entry}>
            <p>
              <code>
                <ScenarioText dir="ltr" of={cookie} />
              </code>{" "}
              was <b>{what}</b>: {troubleWords[because]}.
            </p>
          </li>
        ))}
      </ul>
      {note !== null && <p className={inspector.quiet}>{note}</p>}
    </>
  );
}
