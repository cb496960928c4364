/**
 * Prose as data. A `*.md` file is read at build time into these blocks (scripts/vite/prose.ts), so the page carries no Markdown
 * parser and never turns text into HTML: every piece becomes a React text node.
 */
export type ProseBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly content: readonly ProseInline[] }
  | { readonly kind: "paragraph"; readonly content: readonly ProseInline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly ProseBlock[])[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string };

export type ProseInline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong" | "em"; readonly content: readonly ProseInline[] }
  | { readonly kind: "link"; readonly href: string; readonly content: readonly ProseInline[] };
