import type { Layout } from "../../scene/layout/layout.ts";
import { ProfileChoice } from "../ui/ProfileChoice.tsx";
import styles from "./BrowserChoice.module.css";

/** At the browser's frame, over its name: which browser it is. */
export function BrowserChoice({ layout, scale }: { readonly layout: Layout; readonly scale: number }) {
  const box = layout.browser;
  if (!box) return null;
  return (
    <div
      className={styles.place}
      style={{ left: (box.x + 1) * scale, top: (box.y + 1) * scale, width: box.width * scale, height: layout.tabs * scale }}
    >
      <ProfileChoice className={styles.choice} labelClass={layout.upright ? "visually-hidden" : styles.label} />
    </div>
  );
}
