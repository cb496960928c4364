import type { CookieView } from "../../../engine/trace/events.ts";
import { usePicture } from "../../../store/hooks.ts";
import inspector from "../Inspector.module.css";
import styles from "./Browser.module.css";
import { remaining } from "./clock.ts";

/** What the jar holds at the cursor. */
export function CookieJar() {
  const cookies = usePicture((p) => p.cookies);
  const now = usePicture((p) => p.now);
  if (cookies.length === 0) {
    return (
      <p className={inspector.quiet}>
        No cookies. A server sets one with <code>Set-Cookie</code>.
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {cookies.map((cookie) => (
        <li key={`${cookie.name} ${cookie.domain} ${cookie.path}`} className={styles.entry}>
          <p className={inspector.mono}>
            <b>{cookie.name}</b>={cookie.value}
          </p>
          <p className={inspector.quiet}>{aboutOf(cookie, now)}</p>
        </li>
      ))}
    </ul>
  );
}

const sites = {
  strict: "SameSite=Strict",
  lax: "SameSite=Lax",
  none: "SameSite=None",
  unset: "no SameSite (the browser’s default)",
} as const;

function aboutOf(cookie: CookieView, now: number): string {
  const left = cookie.expires === null ? "until the browser closes" : remaining(cookie.expires, now);
  return [
    `for ${cookie.domain}${cookie.hostOnly ? "" : " and below"}${cookie.path === "/" ? "" : cookie.path}`,
    sites[cookie.sameSite],
    ...(cookie.secure ? ["Secure"] : []),
    ...(cookie.httpOnly ? ["HttpOnly"] : []),
    left === null ? "expired" : cookie.expires === null ? left : `for another ${left}`,
  ].join(" · ");
}
