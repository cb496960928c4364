import { usePicture } from "../../../store/hooks.ts";
import { profileList } from "../../../words/trace/profiles.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { useWords } from "../../ui/use-words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import styles from "../Inspector.module.css";
import { CookieJar } from "./CookieJar.tsx";
import { Cookies } from "./Cookies.tsx";
import { clock } from "./clock.ts";
import { HttpCache } from "./HttpCache.tsx";
import { Pages } from "./Pages.tsx";
import { PreflightCache } from "./PreflightCache.tsx";

/** What the browser is, remembers and shows. */
export function BrowserTab() {
  const { profiles } = useWords("trace");
  return (
    <div className={styles.parts}>
      <section className={styles.part} aria-label="Profile and clock">
        <ChoiceField
          label="Rules of"
          path={["browser", "profile"]}
          options={profileList.map((profile) => ({ value: profile, title: profiles[profile] }))}
        />
        <Clock />
        <FieldMore title="More: local network permission">
          <ChoiceField
            label="What the user answers when the browser asks"
            path={["browser", "localNetwork"]}
            options={[
              { value: "denied", title: "No" },
              { value: "granted", title: "Yes" },
            ]}
            hint="Asked when a page reaches for a server on a more private network than its own: the local network, this machine."
          />
        </FieldMore>
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          Preflight cache <small>at this step</small>
        </h3>
        <PreflightCache />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          HTTP cache <small>at this step</small>
        </h3>
        <HttpCache />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          Cookie jar <small>at this step</small>
        </h3>
        <CookieJar />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          Cookies before the run <small>from an earlier visit</small>
        </h3>
        <Cookies />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>Pages</h3>
        <Pages />
      </section>
    </div>
  );
}

function Clock() {
  const now = usePicture((p) => p.now);
  return (
    <p className={styles.quiet}>
      The clock stands at <code>{clock(now)}</code>. It moves only when a request waits.
    </p>
  );
}
