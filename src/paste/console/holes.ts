/** What a browser writes into its message. */
export type HoleName =
  | "url"
  | "first"
  | "next"
  | "origin"
  | "page"
  | "status"
  | "value"
  | "method"
  | "header"
  | "space"
  | "mime"
  | "host"
  | "directive"
  | "sources"
  | "integrity";

/** What stands for it while a message is made, and can be found in it again. The longest come first. */
export const stand: Readonly<Record<HoleName, string>> = {
  url: "https://hole-last.example/hole",
  first: "https://hole-first.example/hole",
  next: "https://hole-next.example/hole",
  page: "https://hole-page.example/hole",
  origin: "https://hole-page.example",
  status: "499",
  value: "hole-value",
  method: "HOLEMETHOD",
  header: "x-hole-header",
  space: "hole-space",
  mime: "hole/mime",
  host: "hole-host.example",
  directive: "hole-directive",
  sources: "hole-sources",
  integrity: "hole-integrity",
};

/** A message with holes: a literal, a hole, a literal …; it begins and ends with a literal, which may be empty. */
export interface Template {
  readonly literals: readonly string[];
  readonly holes: readonly HoleName[];
}

const names = Object.keys(stand) as HoleName[];
const marks = new RegExp(
  names
    .flatMap((name) => {
      const text = stand[name];
      // Browsers shorten an address to its origin, with a slash or without.
      const origin =
        text.endsWith("/hole") && name !== "page" ? [text.slice(0, -"hole".length), text.slice(0, -"/hole".length)] : [];
      return [text, ...origin];
    })
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"))
    .join("|"),
  "gu",
);

export function templateOf(line: string): Template {
  const literals: string[] = [];
  const holes: HoleName[] = [];
  let done = 0;
  for (const { 0: mark, index } of line.matchAll(marks)) {
    literals.push(line.slice(done, index));
    holes.push(names.find((name) => stand[name] === mark) ?? names.find((name) => stand[name].startsWith(mark)) ?? "value");
    done = index + mark.length;
  }
  literals.push(line.slice(done));
  return { literals, holes };
}
