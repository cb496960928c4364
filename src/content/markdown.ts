import { lexer, type Token, type Tokens } from "marked";
import type { ProseBlock, ProseInline } from "./prose.ts";

/** Markdown beyond the small set that prose may use. The author hears of it at build time, the reader never sees half of it. */
class UnsupportedMarkdown extends Error {
  constructor(token: Token) {
    super(`Prose cannot hold Markdown of type "${token.type}": ${JSON.stringify(token.raw.slice(0, 60))}`);
  }
}

class UnsupportedLink extends Error {
  constructor(address: string) {
    super(`Prose cannot hold a link to ${JSON.stringify(address.slice(0, 60))}`);
  }
}

// Links leave the page or stay in it; a scheme that runs something has no place in prose.
const safeLink = /^(?:https:\/\/|#|\.{1,2}\/)/u;

/** What becomes of what is not among the small set. */
interface Otherwise {
  /** Markdown that prose has no block or piece for. */
  readonly unsupported: (token: Token) => string;
  /** Where a link may lead; null: its address is written out, and nothing is to be pressed. */
  readonly href: (address: string) => string | null;
}

function inline(token: Token, otherwise: Otherwise): ProseInline[] {
  const inlines = (tokens?: readonly Token[]) => inlinesOf(tokens, otherwise);
  switch (token.type) {
    case "text":
    case "escape": {
      const { tokens, text } = token as Tokens.Text;
      return tokens
        ? tokens.flatMap((one) => inline(one, otherwise))
        : [{ kind: "text", text: text.replaceAll(/\s*\n\s*/gu, " ") }];
    }
    case "codespan":
      return [{ kind: "code", text: token["text"] as string }];
    case "strong":
    case "em":
      return [{ kind: token.type, content: inlines(token.tokens) }];
    case "link": {
      const address = token["href"] as string;
      const href = otherwise.href(address);
      const content = inlines(token.tokens);
      return href === null
        ? [...content, { kind: "text", text: " " }, { kind: "code", text: address }]
        : [{ kind: "link", href, content }];
    }
    case "br":
      return [{ kind: "text", text: " " }];
    default:
      return [{ kind: "text", text: otherwise.unsupported(token) }];
  }
}

/** Neighbouring texts are one: the lexer splits at escapes. */
function inlinesOf(tokens: readonly Token[] = [], otherwise: Otherwise): ProseInline[] {
  const merged: ProseInline[] = [];
  for (const piece of tokens.flatMap((token) => inline(token, otherwise))) {
    const last = merged.at(-1);
    if (piece.kind === "text" && last?.kind === "text")
      merged[merged.length - 1] = { kind: "text", text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

function blocksOf(tokens: readonly Token[], otherwise: Otherwise): ProseBlock[] {
  const inlines = (found?: readonly Token[]) => inlinesOf(found, otherwise);
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
        return [{ kind: "list", ordered, items: items.map((item) => blocksOf(item.tokens, otherwise)) }];
      }
      case "code":
        return [{ kind: "code", language: (token as Tokens.Code).lang ?? "", text: (token as Tokens.Code).text }];
      default:
        return [{ kind: "paragraph", content: [{ kind: "text", text: otherwise.unsupported(token) }] }];
    }
  });
}

/** Markdown → blocks. Throws on what prose may not hold: HTML, images, tables, links that are neither https nor relative. */
export function parseProse(markdown: string): ProseBlock[] {
  return blocksOf(lexer(markdown), {
    unsupported: (token) => {
      throw new UnsupportedMarkdown(token);
    },
    href: (address) => {
      if (!safeLink.test(address)) throw new UnsupportedLink(address);
      return address;
    },
  });
}

/** A link of the form `#scenario-id`: the only one that somebody else's text may have. */
const withinLibrary = /^#[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** With more of these the lexer takes longer than a frame. */
const mostMarks = 400;

/**
 * What somebody has written for others, as blocks: it comes from a link, and so what is no prose stays the text that it is, and an address
 * that leads away is written out and cannot be pressed. Never throws.
 */
export function noteProse(markdown: string): readonly ProseBlock[] {
  const asItIs: readonly ProseBlock[] = [{ kind: "paragraph", content: [{ kind: "text", text: markdown }] }];
  if ((markdown.match(/[*_~`[\]<>]/gu)?.length ?? 0) > mostMarks) return asItIs;
  try {
    return blocksOf(lexer(markdown), {
      unsupported: ({ raw }) => raw.trim(),
      href: (address) => (withinLibrary.test(address) ? address : null),
    });
  } catch {
    // Lists and quotes that stand in each other without end.
    return asItIs;
  }
}
