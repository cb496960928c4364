import { useState } from "react";
import { type BrowserConsole, type ConsoleName, consoleOf } from "../../consoles/browser-console.ts";
import type { ProfileName } from "../../scenario/schema.ts";
import { usePlayground } from "../../store/hooks.ts";
import type { Dictionary } from "../../words/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Chips } from "../ui/Chips.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { useScrolls } from "../ui/use-scrolls.ts";
import { useWords } from "../ui/use-words.ts";
import styles from "./Console.module.css";

const names: readonly ConsoleName[] = ["chromium", "firefox", "webkit"];

/** Each browser's words come when they are to be shown, and what puts them into lines with the first. */
async function entriesOf(browser: Promise<BrowserConsole>) {
  const [{ Entries }, words] = await Promise.all([import("./Entries.tsx"), browser]);
  return () => <Entries words={words} />;
}

const lists = {
  chromium: lazyPart({
    name: (parts) => parts.consoles.chromium,
    load: () => entriesOf(import("../../consoles/chromium.ts").then(({ chromium }) => chromium)),
  }),
  firefox: lazyPart({
    name: (parts) => parts.consoles.firefox,
    load: () => entriesOf(import("../../consoles/firefox.ts").then(({ firefox }) => firefox)),
  }),
  webkit: lazyPart({
    name: (parts) => parts.consoles.webkit,
    load: () => entriesOf(import("../../consoles/webkit.ts").then(({ webkit }) => webkit)),
  }),
} as const;

/** What a browser prints under these rules, brought before it is shown. */
export const consoleAhead = (profile: ProfileName, dictionary: Dictionary) => lists[consoleOf(profile)].ahead(dictionary);

interface Props {
  /** Whether another browser's console can be chosen. */
  readonly choosing?: boolean;
}

/** The console a developer would look at: what a browser prints for every action so far. */
export function Console({ choosing = true }: Props) {
  const { consoles } = useWords("frame");
  const { profiles } = useWords("trace");
  const profile = usePlayground(({ scenario }) => scenario.browser.profile);
  const edit = usePlayground((store) => store.edit);
  const [chosen, choose] = useState<{ readonly name: ConsoleName; readonly under: ProfileName } | null>(null);
  // The choice belongs to the rules it was made under: whoever changes the browser sees that browser's words.
  const name = chosen?.under === profile ? chosen.name : consoleOf(profile);
  const rules = profile === "standard" ? consoles.theStandard : profiles[profile];
  const List = lists[name];
  const [frame, scrolls] = useScrolls<HTMLElement>();
  return (
    <section ref={frame} className={styles.console} aria-label={consoles.title} tabIndex={scrolls ? 0 : undefined}>
      <div className={styles.top}>
        <h2 className={styles.head}>{name === profile ? consoles.title : consoles.titleOf(profiles[name], rules)}</h2>
        {choosing && (
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
        )}
      </div>
      <List />
    </section>
  );
}
