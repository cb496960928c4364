import { plural, say } from "../grammar.ts";

/** The documents whose scripts ask. */
export const pages = {
  label: "Pages",
  /** `title`: its name, or its host. */
  one: (title: string) => `page ${title}`,
  add: "Add page",
  url: "URL",
  origin: (origin: string) => say`Its origin, ${origin}`,
  fromFile: say`A page from a file has an opaque origin. It is sent as ${"null"} and equals no other, not even that of the file beside it.`,
  name: { label: "Name", none: "after its host" },
  framedBy: {
    label: "In a frame of",
    none: "no other page",
    hint: "The URL of the page around it, which stands in the address bar. Its site decides about cookies and caches. A frame without a URL of its own is at about:srcdoc.",
  },
  sandboxed: {
    label: "In a sandboxed frame",
    hint: "Without allow-same-origin: its origin is opaque, and sent as null. With allow-same-origin it is as without a sandbox.",
  },
  referrerPolicy: { label: "Referrer policy", none: "the browser’s own" },
  more: "More: Content-Security-Policy, embedder policy, network",
  csp: {
    label: "Content-Security-Policy",
    hint: "As the page’s own server sends it. What it does not allow is never sent, whoever wrote the script.",
  },
  coep: {
    label: "Embedder policy",
    hint: "Cross-Origin-Embedder-Policy: whether what comes without CORS has to allow being embedded.",
  },
  addressSpace: {
    label: "Comes from",
    auto: "where its host’s name says",
    hint: "A page that reaches for a more private network needs the user’s permission.",
  },
  requestsGoToo: (count: number) =>
    plural(count, {
      one: "Its request goes with it when it is removed.",
      other: `Its ${count} requests go with it when it is removed.`,
    }),
};
