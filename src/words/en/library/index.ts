export const library = {
  search: "Search scenarios",
  examples: "Search, or paste a console line",
  found: "Found",
  new: "New",
  notFound: (query: string) =>
    `No scenario is about “${query}”. Try a header’s name, a status such as 401, a word such as “redirect”, or the line that your browser’s console shows.`,
};
