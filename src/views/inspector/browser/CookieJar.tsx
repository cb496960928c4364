import { useMemo } from "react";
import { useKept, usePicture, usePlayground } from "../../../store/hooks.ts";
import { LongList } from "../../ui/LongList.tsx";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { Text } from "../../ui/Text.tsx";
import { useWords } from "../../ui/use-words.ts";
import inspector from "../Inspector.module.css";
import styles from "./Browser.module.css";
import { aboutCookie, cookieTroubles, isAsSet, reasonOf } from "./cookies-told.ts";

/** Pixels: two lines. */
const entryHeight = 54;

/** What the jar holds at the cursor, and which cookies were kept out. */
export function CookieJar() {
  const { storage } = useWords("browserTab");
  const cookies = useKept((kept) => kept.cookies);
  const now = usePicture((p) => p.now);
  const profile = usePlayground((s) => s.scenario.browser.profile);
  return (
    <>
      {cookies.length === 0 ? (
        <p className={inspector.quiet}>
          <Text of={storage.cookies.none} />
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
                    <ScenarioText of={aboutCookie(storage.cookies, cookie, profile, now)} />
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
  const { cookieReasons } = useWords("trace");
  const words = useWords("browserTab").storage.cookies;
  const trace = usePlayground((s) => s.trace);
  const browser = usePlayground((s) => s.scenario.browser);
  const cursor = usePicture((p) => p.cursor);
  const action = usePicture((p) => p.action);
  const troubles = useMemo(() => cookieTroubles(trace, cursor, action), [trace, cursor, action]);
  if (troubles.length === 0) return null;
  return (
    <>
      <LongList
        className={styles.list}
        aria-label={words.troubles}
        count={troubles.length}
        estimate={entryHeight}
        row={(i, place) => {
          const trouble = troubles[i];
          return (
            trouble && (
              <li {...place} className={styles.entry}>
                <p>
                  <Text of={words.trouble(trouble, reasonOf(cookieReasons, trouble))} />
                </p>
              </li>
            )
          );
        }}
      />
      {isAsSet(browser, troubles) && <p className={inspector.quiet}>{words.asSet}</p>}
    </>
  );
}
