import { FilePlus, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { catalogue, topics } from "../../content/catalogue.ts";
import type { CatalogueEntry } from "../../content/entry.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Library.module.css";

/** All scenarios by topic, to search and to open. */
export function Library({ onClose }: { readonly onClose: () => void }) {
  const { dialogs, ui } = useWords("frame");
  const words = useWords("library");
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const from = usePlayground((store) => store.from);
  const openLibrary = usePlayground((store) => store.openLibrary);
  const openBlank = usePlayground((store) => store.openBlank);
  useEffect(() => dialog.current?.showModal(), []);

  const found = catalogue.filter((entry) => matches(entry, query));
  const open = (id: string) => {
    dialog.current?.close();
    void openLibrary(id);
  };
  return (
    // A press on the backdrop lands on the dialog itself; the keyboard's way out is Escape, which the dialog has of its own.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      className={styles.library}
      aria-labelledby="library-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className={styles.inside}>
        <div className={styles.top}>
          <h2 id="library-title">{dialogs.library}</h2>
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.examples}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              const [hit] = found;
              if (event.key === "Enter" && query && hit) open(hit.id);
            }}
          />
          <Button
            onClick={() => {
              dialog.current?.close();
              void openBlank();
            }}
          >
            <FilePlus aria-hidden="true" />
            {words.new}
          </Button>
          <Button look="quiet" aria-label={ui.close} onClick={() => dialog.current?.close()}>
            <X aria-hidden="true" />
          </Button>
        </div>
        {found.length === 0 && (
          <p>
            <ScenarioText of={words.notFound(query)} />
          </p>
        )}
        <div className={styles.topics}>
          {topics.map((topic) => {
            const entries = found.filter((entry) => entry.topic === topic.id);
            return entries.length ? (
              <section key={topic.id} aria-label={topic.title}>
                <h3>{topic.title}</h3>
                <ul>
                  {entries.map((entry) => (
                    <li key={entry.id}>
                      <button
                        type="button"
                        className={styles.entry}
                        aria-current={entry.id === from ? "true" : undefined}
                        onClick={() => open(entry.id)}
                      >
                        <strong>{entry.title}</strong>
                        <span>{entry.question}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null;
          })}
        </div>
      </div>
    </dialog>
  );
}

function matches(entry: CatalogueEntry, query: string): boolean {
  const text = `${entry.id} ${entry.title} ${entry.question} ${entry.search.join(" ")}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
