import { openingId } from "../../src/app/opening.ts";
import type { Printed } from "../../src/app/print.tsx";
import { cardSize } from "../../src/views/picture/card-size.ts";
import { languages } from "../../src/words/languages.ts";

/** What is shown beside a link to a page (share-picture.ts), from the site's root: `scenarios/ID/` or `learn/ID/`. */
export const shareFile = (at: string) => `share/${at.replace(/\/$/u, "")}.png`;

interface Place {
  /** From the page to the site's root. */
  readonly root: string;
  /** From the site's root to the page. */
  readonly at: string;
  /** Style sheets of the first screen, from the site's root. */
  readonly styles: readonly string[];
  /** What the page answers with, from the site's root: fetched when it is idle (src/app/fetch-ahead.ts). */
  readonly ahead: readonly string[];
  readonly siteUrl: string | undefined;
}

/** A page of the library, made of the site's index.html and what is printed of its scenario. */
export function pageFrom(
  template: string,
  { id, title, description, opening, html }: Printed,
  { root, at, styles, ahead, siteUrl }: Place,
): string {
  const links = styles.map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`);
  const head = [
    ...(siteUrl === undefined
      ? []
      : absolute(new URL(at, siteUrl), new URL(shareFile(`scenarios/${id}/`), siteUrl), title, description)),
  ];
  const unstyled = template.replaceAll(/\s*<link rel="stylesheet"[^>]*>/gu, "");
  const page = replaced(unstyled, [
    [
      /<html lang="en">/u,
      `<html lang="en" data-scenario="${id}"${at === "" ? ` data-root="" data-languages="${languages.map(({ tag }) => tag).join(" ")}"` : ""}>`,
    ],
    [/<title>.*?<\/title>/su, `<title>${escaped(title)}</title>`],
    [/(?<=<meta name="description" content=")[^"]*/u, escaped(description)],
    // Before any script: what stands behind one is asked for when it has run.
    [/(?=<title>)/u, `${links.join("\n    ")}\n    `],
    [/<\/head>/u, `${head.join("\n    ")}\n  </head>`],
  ]);
  return replaced(
    page.replaceAll(/((?:href|src)=")\.\//gu, (_, attribute: string) => attribute + root),
    [
      [
        /<div id="root"><\/div>/u,
        `<div id="root">${html(root)}</div>\n    <script type="application/json" id="${openingId}" data-ahead="${ahead.map((file) => root + file).join(" ")}">${inScript(opening)}</script>`,
      ],
    ],
  );
}

/** What search engines and chats ask for, which only absolute addresses can say. */
export function absolute(address: URL, picture: URL, title: string, description: string): string[] {
  const property = (name: string, content: string) => `<meta property="og:${name}" content="${escaped(content)}">`;
  return [
    `<link rel="canonical" href="${escaped(address.href)}">`,
    property("type", "article"),
    property("url", address.href),
    property("title", title),
    property("description", description),
    property("image", picture.href),
    property("image:width", String(cardSize.width)),
    property("image:height", String(cardSize.height)),
    property("image:alt", title),
    `<meta name="twitter:card" content="summary_large_image">`,
  ];
}

/** A template that has changed is told, and not printed on as if nothing were. */
function replaced(text: string, changes: readonly (readonly [RegExp, string])[]): string {
  let result = text;
  for (const [what, by] of changes) {
    if (!what.test(result)) throw new Error(`index.html has no ${what.source} any more`);
    result = result.replace(what, () => by);
  }
  return result;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text as HTML has it, in quotes too. */
export const escaped = (text: string) => text.replaceAll(/[&<>"]/gu, (sign) => escapes[sign] ?? sign);

/** JSON that no text in it can end. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");
