export const library = {
  search: "Search scenarios",
  examples: "Search: preflight, redirect, 401 …",
  new: "New",
  notFound: (query: string) => `No scenario asks about “${query}”. Try a header’s name, or a word such as “redirect”.`,
};
