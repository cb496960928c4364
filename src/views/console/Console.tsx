import { useState } from "react";
import { type ConsoleName, consoleOf } from "../../consoles/browser-console.ts";
import type { ProfileName } from "../../scenario/schema.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { Chips } from "../ui/Chips.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Console.module.css";
import { Entries } from "./Entries.tsx";

const names: readonly ConsoleName[] = ["chromium", "firefox", "webkit"];

/** Each browser's words come when they are to be shown. */
const lists = {
  chromium: lazyPart({
    name: (parts) => parts.consoles.chromium,
    load: async () => {
      const { chromium } = await import("../../consoles/chromium.ts");
      return () => <Entries words={chromium} />;
    },
  }),
  firefox: lazyPart({
    name: (parts) => parts.consoles.firefox,
    load: async () => {
      const { firefox } = await import("../../consoles/firefox.ts");
      return () => <Entries words={firefox} />;
    },
  }),
  webkit: lazyPart({
    name: (parts) => parts.consoles.webkit,
    load: async () => {
      const { webkit } = await import("../../consoles/webkit.ts");
      return () => <Entries words={webkit} />;
    },
  }),
} as const;

/** The console a developer would look at: what a browser prints for every action so far. */
export function Console() {
  const { consoles } = useWords("frame");
  const { profiles } = useWords("trace");
  const profile = usePlayground(({ scenario }) => scenario.browser.profile);
  const edit = usePlayground((store) => store.edit);
  const [chosen, choose] = useState<{ readonly name: ConsoleName; readonly under: ProfileName } | null>(null);
  // The choice belongs to the rules it was made under: whoever changes the browser sees that browser's words.
  const name = chosen?.under === profile ? chosen.name : consoleOf(profile);
  const rules = profile === "standard" ? consoles.theStandard : profiles[profile];
  const List = lists[name];
  return (
    <section className={styles.console} aria-label={consoles.title}>
      <div className={styles.top}>
        <h2 className={styles.head}>{name === profile ? consoles.title : consoles.titleOf(profiles[name], rules)}</h2>
        <Chips
          label={consoles.whose}
          chips={names.map((id) => ({ id, title: profiles[id] }))}
          chosen={name}
          onChoose={(name) => choose({ name, under: profile })}
        >
          {name !== profile && (
            <Button onClick={() => edit({ type: "set", path: ["browser", "profile"], value: name })}>
              {consoles.use(profiles[name])}
            </Button>
          )}
        </Chips>
      </div>
      <List />
    </section>
  );
}
