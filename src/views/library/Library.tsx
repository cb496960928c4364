import { FilePlus } from "lucide-react";
import { useState } from "react";
import type { Catalogue, CatalogueEntry } from "../../content/entry.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Library.module.css";

interface Props {
  readonly catalogue: Catalogue;
  readonly onClose: () => void;
}

/** All scenarios by topic, to search and to open. */
export function Library({ catalogue: { topics, entries }, onClose }: Props) {
  const { dialogs } = useWords("frame");
  const words = useWords("library");
  const [query, setQuery] = useState("");
  const from = usePlayground((store) => store.from);
  const openLibrary = usePlayground((store) => store.openLibrary);
  const openBlank = usePlayground((store) => store.openBlank);
  const found = entries.filter((entry) => matches(entry, query));

  const tools = (close: () => void) => (
    <>
      <input
        type="search"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.examples}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          const [hit] = found;
          if (event.key !== "Enter" || !query || !hit) return;
          close();
          void openLibrary(hit.id);
        }}
      />
      <Button
        onClick={() => {
          close();
          void openBlank();
        }}
      >
        <FilePlus aria-hidden="true" />
        {words.new}
      </Button>
    </>
  );
  return (
    <Dialog title={dialogs.library} onClose={onClose} tools={tools}>
      {(close) => (
        <>
          {found.length === 0 && (
            <p>
              <ScenarioText of={words.notFound(query)} />
            </p>
          )}
          <div className={styles.topics}>
            {topics
              .map((topic) => ({ ...topic, entries: found.filter((entry) => entry.topic === topic.id) }))
              .filter((topic) => topic.entries.length > 0)
              .map((topic) => (
                <section key={topic.id} aria-label={topic.title}>
                  <h3>{topic.title}</h3>
                  <ul>
                    {topic.entries.map((entry) => (
                      <li key={entry.id}>
                        <button
                          type="button"
                          className={styles.entry}
                          aria-current={entry.id === from ? "true" : undefined}
                          onClick={() => {
                            close();
                            void openLibrary(entry.id);
                          }}
                        >
                          <strong>{entry.title}</strong>
                          <span>{entry.question}</span>
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
          </div>
        </>
      )}
    </Dialog>
  );
}

function matches(entry: CatalogueEntry, query: string): boolean {
  const text = `${entry.id} ${entry.title} ${entry.question} ${entry.search.join(" ")}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
