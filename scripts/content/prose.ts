import { lexer, type Token, type Tokens } from "marked";
import type { ProseBlock, ProseInline } from "../../src/content/prose.ts";

/** Markdown beyond the small set that prose may use. The author hears of it at build time, the reader never sees half of it. */
class UnsupportedMarkdown extends Error {
  constructor(token: Token) {
    super(`Prose cannot hold Markdown of type "${token.type}": ${JSON.stringify(token.raw.slice(0, 60))}`);
  }
}

// Links leave the page or stay in it; a scheme that runs something has no place in prose.
const safeLink = /^(?:https:\/\/|#|\.{1,2}\/)/u;

function inline(token: Token): ProseInline[] {
  switch (token.type) {
    case "text":
    case "escape": {
      const { tokens, text } = token as Tokens.Text;
      return tokens ? tokens.flatMap(inline) : [{ kind: "text", text: text.replaceAll(/\s*\n\s*/gu, " ") }];
    }
    case "codespan":
      return [{ kind: "code", text: token["text"] as string }];
    case "strong":
    case "em":
      return [{ kind: token.type, content: inlines(token.tokens) }];
    case "link": {
      const href = token["href"] as string;
      if (!safeLink.test(href)) throw new UnsupportedMarkdown(token);
      return [{ kind: "link", href, content: inlines(token.tokens) }];
    }
    case "br":
      return [{ kind: "text", text: " " }];
    default:
      throw new UnsupportedMarkdown(token);
  }
}

/** Neighbouring texts are one: the lexer splits at escapes. */
function inlines(tokens: readonly Token[] = []): ProseInline[] {
  const merged: ProseInline[] = [];
  for (const piece of tokens.flatMap(inline)) {
    const last = merged.at(-1);
    if (piece.kind === "text" && last?.kind === "text")
      merged[merged.length - 1] = { kind: "text", text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

function blocks(tokens: readonly Token[]): ProseBlock[] {
  return tokens.flatMap((token): ProseBlock[] => {
    switch (token.type) {
      case "space":
        return [];
      case "heading":
        return [{ kind: "heading", level: (token as Tokens.Heading).depth as 1, content: inlines(token.tokens) }];
      case "paragraph":
        return [{ kind: "paragraph", content: inlines(token.tokens) }];
      // A tight list's item holds its text without a paragraph around it.
      case "text":
        return [{ kind: "paragraph", content: inlines([token]) }];
      case "list": {
        const { ordered, items } = token as Tokens.List;
        return [{ kind: "list", ordered, items: items.map((item) => blocks(item.tokens)) }];
      }
      case "code":
        return [{ kind: "code", language: (token as Tokens.Code).lang ?? "", text: (token as Tokens.Code).text }];
      default:
        throw new UnsupportedMarkdown(token);
    }
  });
}

/** Markdown → blocks. Throws on what prose may not hold: HTML, images, tables, links that are neither https nor relative. */
export function parseProse(markdown: string): ProseBlock[] {
  return blocks(lexer(markdown));
}
