import { useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { Chips } from "../ui/Chips.tsx";
import { type ConsoleName, consoleOf } from "../words/console/index.ts";
import { type ProfileName, profileNames } from "../words/profiles.ts";
import styles from "./Console.module.css";
import { entriesOf } from "./entries.ts";

const names: readonly ConsoleName[] = ["chromium", "firefox", "webkit"];
const chips = names.map((id) => ({ id, title: profileNames[id] }));

/** The console a developer would look at: what a browser prints for every action so far. */
export function Console() {
  const scenario = usePlayground((store) => store.scenario);
  const trace = usePlayground((store) => store.trace);
  const cursor = usePlayground((store) => store.cursor);
  const { profile } = scenario.browser;
  const [chosen, choose] = useState<{ readonly name: ConsoleName; readonly under: ProfileName } | null>(null);
  // The choice belongs to the rules it was made under: whoever changes the browser sees that browser's words.
  const name = chosen?.under === profile ? chosen.name : consoleOf(profile);
  const events = trace.events.slice(0, cursor);
  const entries = entriesOf(scenario, events, name);
  return (
    <section className={styles.console} aria-label="Console">
      <div className={styles.top}>
        <h2 className={styles.head}>Console ({heading(name, profile)})</h2>
        <Chips label="Whose words" chips={chips} chosen={name} onChoose={(name) => choose({ name, under: profile })} />
      </div>
      {entries.length === 0 && (
        <p className={styles.quiet}>{events.some(({ type }) => type === "outcome") ? "No message." : "Nothing yet."}</p>
      )}
      <ul>
        {entries.map(({ action, kind, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a console only grows, and lines repeat
          <li key={i} className={`${styles.entry} ${styles[kind]} ${entries[i - 1]?.action === action ? styles.more : ""}`}>
            {kind === "warning" && <span className="visually-hidden">Warning: </span>}
            {text}
            {kind === "uncaught" && <span className={styles.note}> unless script catches it</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whose words these are, and by whose rules the run went where that is another. */
function heading(name: ConsoleName, profile: ProfileName): string {
  const words = `${profileNames[name]}’s words`;
  if (name === profile) return words;
  return `${words}, ${profile === "standard" ? "the Standard" : profileNames[profile]}’s rules`;
}
