import { FilePlus } from "lucide-react";
import { useMemo, useState } from "react";
import type { Catalogue, CatalogueEntry, SearchTexts } from "../../content/entry.ts";
import { searchIn } from "../../search/search.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useForeign } from "../ui/foreign.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { inPlace, useScenarioPage } from "../ui/site.ts";
import { ToldInEnglish } from "../ui/ToldInEnglish.tsx";
import { useWords } from "../ui/use-words.ts";
import { Hit } from "./Hit.tsx";
import styles from "./Library.module.css";

interface Props {
  readonly catalogue: Catalogue;
  readonly texts: SearchTexts;
  readonly onClose: () => void;
}

const none: ReadonlySet<string> = new Set();

/** All scenarios by topic, to search and to open. What is found stands in one list, the best first. */
export function Library({ catalogue, texts, onClose }: Props) {
  const { topics, entries } = catalogue;
  const { dialogs } = useWords("frame");
  const words = useWords("library");
  const [query, setQuery] = useState("");
  const from = usePlayground((store) => store.from);
  const openLibrary = usePlayground((store) => store.openLibrary);
  const pageOf = useScenarioPage();
  const openBlank = usePlayground((store) => store.openBlank);
  const [first] = entries;
  const foreign = useForeign(first?.told);
  const search = useMemo(() => searchIn(catalogue, texts), [catalogue, texts]);
  const searching = query.trim() !== "";
  const found = useMemo(() => (searching ? search(query) : []), [search, query, searching]);

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
          if (event.key !== "Enter" || !hit) return;
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
  const list = (close: () => void, some: readonly { readonly entry: CatalogueEntry; readonly terms: ReadonlySet<string> }[]) => (
    <ul lang={foreign}>
      {some.map(({ entry, terms }) => (
        <li key={entry.id}>
          <a
            href={pageOf(entry.id)}
            className={styles.entry}
            aria-current={entry.id === from ? "true" : undefined}
            onClick={inPlace(() => {
              close();
              void openLibrary(entry.id);
            })}
          >
            <Hit entry={entry} terms={terms} />
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <Dialog title={dialogs.library} onClose={onClose} tools={tools}>
      {(close) => {
        if (!searching)
          return (
            <div className={styles.topics}>
              <Untold told={first?.told} />
              {topics.map((topic) => (
                <section key={topic.id} aria-label={topic.title}>
                  <h3 lang={foreign}>{topic.title}</h3>
                  {list(
                    close,
                    entries.filter((entry) => entry.topic === topic.id).map((entry) => ({ entry, terms: none })),
                  )}
                </section>
              ))}
            </div>
          );
        if (found.length === 0)
          return (
            <p>
              <ScenarioText of={words.notFound(query)} />
            </p>
          );
        return (
          <section aria-label={words.found}>
            {list(
              close,
              found.flatMap(({ id, terms }) => entries.filter((entry) => entry.id === id).map((entry) => ({ entry, terms }))),
            )}
          </section>
        );
      }}
    </Dialog>
  );
}

function Untold({ told }: { readonly told: string | undefined }) {
  return useForeign(told) === undefined ? null : (
    <p className={styles.untold}>
      <ToldInEnglish told={told} />
    </p>
  );
}
