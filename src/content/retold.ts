import type { Catalogue, Named, WordsPart } from "./entry.ts";
import type { ProseBlock, ProseInline } from "./prose.ts";

export type Retell = (text: string) => string;

/** The words of a scenario with every text put through `retell`. Code, addresses and values stay as they are. */
export function retold({ title, question, tries, prose, neighbours: { previous, next } }: WordsPart, retell: Retell): WordsPart {
  return {
    title: retell(title),
    question: retell(question),
    tries: Object.fromEntries(Object.entries(tries).map(([id, label]) => [id, labelRetold(label, retell)])),
    prose: prose.map((block) => blockRetold(block, retell)),
    neighbours: { previous: previous && named(previous, retell), next: next && named(next, retell) },
  };
}

const named = ({ id, title }: Named, retell: Retell): Named => ({ id, title: retell(title) });

/** What people search by stays: nobody reads it. */
export function catalogueRetold({ topics, entries }: Catalogue, retell: Retell): Catalogue {
  return {
    topics: topics.map((topic) => ({ ...topic, title: retell(topic.title) })),
    entries: entries.map((entry) => ({ ...entry, title: retell(entry.title), question: retell(entry.question) })),
  };
}

/** Between `backticks` stands code. */
export function labelRetold(label: string, retell: Retell): string {
  return label
    .split("`")
    .map((piece, i) => (i % 2 === 1 ? piece : retell(piece)))
    .join("`");
}

export function blockRetold(block: ProseBlock, retell: Retell): ProseBlock {
  switch (block.kind) {
    case "code":
      return block;
    case "list":
      return { ...block, items: block.items.map((item) => item.map((inner) => blockRetold(inner, retell))) };
    case "heading":
    case "paragraph":
      return { ...block, content: block.content.map((piece) => inlineRetold(piece, retell)) };
  }
}

function inlineRetold(piece: ProseInline, retell: Retell): ProseInline {
  switch (piece.kind) {
    case "code":
      return piece;
    case "text":
      return { ...piece, text: retell(piece.text) };
    case "strong":
    case "em":
    case "link":
      return { ...piece, content: piece.content.map((inner) => inlineRetold(inner, retell)) };
  }
}
