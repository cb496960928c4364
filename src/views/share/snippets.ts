import { escaped } from "../../words/markdown.ts";

/** A picture that leads to the link, in Markdown. `root`: of the site. Parentheses and spaces would end an address there. */
export function badge(root: string, link: string, alt: string): string {
  return `[![${escaped(alt)}](${inMarkdown(`${root}badge.svg`)})](${inMarkdown(link)})`;
}

const inMarkdown = (address: string) => address.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20");

export const frameSizes = ["small", "large", "full"] as const;
export type FrameSize = (typeof frameSizes)[number];

const measures: Readonly<Record<FrameSize, readonly [width: string, height: string]>> = {
  small: ["720", "480"],
  large: ["960", "600"],
  full: ["100%", "600"],
};

/** A frame in HTML; whatever the title says, it ends no attribute. */
export function frame(address: string, title: string, size: FrameSize): string {
  const [width, height] = measures[size];
  const attributes = { src: address, width, height, loading: "lazy", title, style: "border: 0" };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${inHtml(value)}"`);
  return `<iframe ${written.join(" ")}></iframe>`;
}

const inHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/\s+/gu, " ");
