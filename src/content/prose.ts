/**
 * Prose as data, read from Markdown (markdown.ts): the library's at build time, somebody's note where it is shown. Text never becomes HTML:
 * every piece becomes a React text node.
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
