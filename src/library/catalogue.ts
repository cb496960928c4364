/**
 * The library's table of contents, light enough for the first paint: everything else of a scenario is loaded when it is opened.
 * The order is the order of reading.
 */
export interface CatalogueEntry {
  readonly id: string;
  /** At most six words. */
  readonly title: string;
  /** What somebody asks who needs this scenario. */
  readonly question: string;
  readonly topic: TopicId;
}

export type TopicId = "basics" | "preflight" | "credentials" | "reading" | "servers" | "proxies" | "not-a-browser" | "time";

export const topics: readonly { readonly id: TopicId; readonly title: string }[] = [
  { id: "basics", title: "First steps" },
  { id: "preflight", title: "The preflight" },
  { id: "credentials", title: "Cookies and credentials" },
  { id: "reading", title: "What the script may read" },
  { id: "servers", title: "Servers that answer wrongly" },
  { id: "proxies", title: "Proxies" },
  { id: "not-a-browser", title: "Without a browser" },
  { id: "time", title: "Time" },
];

/** The scenario of the first visit. */
export const firstId = "first-blocked-request";

export const catalogue: readonly CatalogueEntry[] = [
  {
    id: "first-blocked-request",
    title: "First blocked request",
    question: "Why is my request blocked although the server answered 200?",
    topic: "basics",
  },
  {
    id: "first-request-fixed",
    title: "The same request, fixed",
    question: "What does the server have to send so that my page may read its answer?",
    topic: "basics",
  },
  {
    id: "same-origin",
    title: "Same origin, no permission needed",
    question: "Why does it work without any CORS header on my own server?",
    topic: "basics",
  },
];

export function catalogueEntry(id: string): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.id === id);
}
