import type { CatalogueEntry } from "../../content/entry.ts";
import { isConcept } from "../../search/concepts.ts";
import { marksIn } from "../../search/marks.ts";

/** A scenario in the list, with the words marked that it was found by; where its title and question have none that were typed, other names of it. */
export function Hit({ entry, terms }: { readonly entry: CatalogueEntry; readonly terms: ReadonlySet<string> }) {
  const { title, question, search } = entry;
  const own = new Set([...terms].filter((term) => !isConcept(term)));
  const named = (text: string) => marksIn(text, own).some(({ marked }) => marked);
  const also = named(title) || named(question) ? [] : search.filter(named);
  return (
    <>
      <strong>
        <Marked text={title} terms={terms} />
      </strong>
      <span>
        <Marked text={question} terms={terms} />
      </span>
      {also.length > 0 && (
        <span>
          <Marked text={also.join(" · ")} terms={terms} />
        </span>
      )}
    </>
  );
}

function Marked({ text, terms }: { readonly text: string; readonly terms: ReadonlySet<string> }) {
  return marksIn(text, terms).map(({ text: piece, marked }, i) =>
    // The pieces of a text have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    marked ? <mark key={i}>{piece}</mark> : piece,
  );
}
