import { escaped } from "../../words/markdown.ts";

/** A picture that leads to the link, in Markdown. `root`: of the site. Parentheses and spaces would end an address there. */
export function badge(root: string, link: string, alt: string): string {
  return `[![${escaped(alt)}](${inMarkdown(`${root}badge.svg`)})](${inMarkdown(link)})`;
}

const inMarkdown = (address: string) => address.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20");
