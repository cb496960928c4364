import MiniSearch from "minisearch";
import type { Catalogue, SearchTexts } from "../content/entry.ts";
import { isConcept } from "./concepts.ts";
import { lineReader, withoutAddresses } from "./console-lines.ts";
import { tokensOf } from "./tokens.ts";

/** A scenario that answers a query, with the terms that its own texts were found by. */
export interface Found {
  readonly id: string;
  readonly terms: ReadonlySet<string>;
}

/** What is far less like the query than the best one is left out. */
const faintest = 0.2;

/**
 * Searches the library, with typos, beginnings of words and other words for the same (concepts.ts); a line of a browser's console is
 * known as such. The best come first. Making it reads every text once, so it is made where somebody searches.
 */
export function searchIn({ entries }: Catalogue, { texts, lines }: SearchTexts): (query: string) => readonly Found[] {
  const index = new MiniSearch<Document>({
    fields: ["title", "question", "search", "opening", "rest", "codes"],
    tokenize: (text) => tokensOf(text).map(({ term }) => term),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, question: 3, search: 4, opening: 2, codes: 2 },
      prefix: (term) => !isConcept(term) && term.length > 2,
      fuzzy: (term) => !isConcept(term) && !/\d/u.test(term) && term.length > 4 && 0.2,
      weights: { prefix: 0.5, fuzzy: 0.3 },
    },
  });
  index.addAll(
    entries.map(({ id, title, question, search }) => {
      const { opening = "", rest = "", codes = [] } = texts[id] ?? {};
      return { id, title, question, search: search.join("\n"), opening, rest, codes: codes.join(" ") };
    }),
  );
  const printing = lineReader(lines);

  return (query) => {
    const printed = new Set(printing(query));
    const results = index.search(printed.size > 0 ? withoutAddresses(query) : query);
    const titled = entries.find(({ title }) => title.toLowerCase() === query.trim().toLowerCase())?.id;
    const place = (id: string) => (id === titled ? 0 : printed.has(id) ? 1 : 2);
    const found = results
      .filter(({ id, score }) => place(id) < 2 || score >= faintest * (results[0]?.score ?? 0))
      .map(({ id, terms }): Found => ({ id, terms: new Set(terms) }));
    const others = [...printed]
      .filter((id) => !found.some((one) => one.id === id))
      .map((id): Found => ({ id, terms: new Set() }));
    return [...found, ...others].sort((a, b) => place(a.id) - place(b.id));
  };
}

interface Document {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly search: string;
  readonly opening: string;
  readonly rest: string;
  readonly codes: string;
}
