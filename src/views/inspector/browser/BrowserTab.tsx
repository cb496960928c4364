import { localNetworkAnswers, thirdPartyCookieSettings } from "../../../scenario/schema.ts";
import { usePicture, usePlayground } from "../../../store/hooks.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { profileChoice } from "../../ui/profiles.ts";
import { Text } from "../../ui/Text.tsx";
import { useWords } from "../../ui/use-words.ts";
import { useBrief } from "../brief.tsx";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import styles from "../Inspector.module.css";
import { CookieJar } from "./CookieJar.tsx";
import { Cookies } from "./Cookies.tsx";
import { HttpCache } from "./HttpCache.tsx";
import { Pages } from "./Pages.tsx";
import { PreflightCache } from "./PreflightCache.tsx";
import { seconds } from "./seconds.ts";

/** What the browser is, remembers and shows. */
export function BrowserTab() {
  const words = useWords("browserTab").browser;
  const { profiles } = useWords("trace");
  const brief = useBrief();
  return (
    <div className={styles.parts}>
      <section className={styles.part} aria-label={words.label}>
        {!brief && (
          <>
            <ChoiceField label={words.profile} path={["browser", "profile"]} options={profileChoice} titles={profiles} />
            <Clock />
          </>
        )}
        <Settings />
      </section>
      {!brief && <Remembered />}
      <section className={styles.part}>
        <h3 className={styles.heading}>{words.pages}</h3>
        <Pages />
      </section>
    </div>
  );
}

function Settings() {
  const words = useWords("browserTab").browser;
  const profile = usePlayground((s) => s.scenario.browser.profile);
  return (
    <FieldMore title={words.more}>
      <ChoiceField
        label={words.thirdPartyCookies.label}
        path={["browser", "thirdPartyCookies"]}
        options={thirdPartyCookieSettings}
        titles={words.thirdPartyCookies.titles}
        hint={words.thirdPartyCookies.hints[profile]}
      />
      <ChoiceField
        label={words.localNetwork.label}
        path={["browser", "localNetwork"]}
        options={localNetworkAnswers}
        titles={words.localNetwork.titles}
        hint={words.localNetwork.hint}
      />
    </FieldMore>
  );
}

/** What it holds at this step, and what it held before. */
function Remembered() {
  const words = useWords("browserTab").browser;
  return (
    <>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          {words.preflightCache} <small>{words.atThisStep}</small>
        </h3>
        <PreflightCache />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          {words.httpCache} <small>{words.atThisStep}</small>
        </h3>
        <HttpCache />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          {words.cookieJar} <small>{words.atThisStep}</small>
        </h3>
        <CookieJar />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          {words.cookiesBefore} <small>{words.fromEarlierVisit}</small>
        </h3>
        <Cookies />
      </section>
    </>
  );
}

function Clock() {
  const { browser, storage } = useWords("browserTab");
  const now = usePicture((p) => p.now);
  return (
    <p className={styles.quiet}>
      <Text of={browser.clock(storage.time(seconds(now)))} />
    </p>
  );
}
