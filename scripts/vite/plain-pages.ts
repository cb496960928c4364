import type { Printed } from "../../src/app/print.tsx";
import type { PrintedPage } from "../../src/app/print-drawn.tsx";
import { contentSecurityPolicy, servedPolicy } from "../csp.mjs";
import { absolute, escaped, shareFile } from "./page.ts";

/** A page of text and links alone. `root`: from it to the site's root. `head`: what else stands there. */
function plain(title: string, root: string, body: string, styles: readonly string[], head: readonly string[] = []): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)}</title>
    ${styles.map((file) => `<link rel="stylesheet" href="${root}${file}" />`).join("\n    ")}
    ${head.join("\n    ")}
  </head>
  <body>
    <main class="plain">
${body}
    </main>
  </body>
</html>
`;
}

/** All scenarios in the order of reading: whoever has no JavaScript, and whoever collects pages, finds each of them. */
export function contentsPage(pages: readonly Printed[], styles: readonly string[]): string {
  const items = pages.map(
    ({ id, opening: { scenario }, description }) =>
      `        <li><a href="${id}/">${escaped(scenario.entry.title)}</a> ${escaped(description)}</li>`,
  );
  const body = `      <h1>Scenarios</h1>\n      <p><a href="../">Preflight</a></p>\n      <ol>\n${items.join("\n")}\n      </ol>`;
  return plain("Scenarios · Preflight", "../", body, styles);
}

interface Site {
  /** Of all that is drawn, from the site's root. */
  readonly styles: readonly string[];
  readonly siteUrl: string | undefined;
}

/** A lesson, as far as it can be read without giving anything away; a challenge, as it begins. */
export function learnPage({ at, title, description, html }: PrintedPage, { styles, siteUrl }: Site): string {
  const root = "../../";
  const head = [
    `<meta name="description" content="${escaped(description)}" />`,
    ...(siteUrl === undefined ? [] : absolute(new URL(at, siteUrl), new URL(shareFile(at), siteUrl), title, description)),
  ];
  return plain(title, root, html(root), styles, head);
}

/** All lessons, or all challenges, in the order of reading. */
export function listPage(heading: string, pages: readonly PrintedPage[], styles: readonly string[]): string {
  const items = pages.map(
    ({ id, title, description }) => `        <li><a href="${id}/">${escaped(title)}</a> ${escaped(description)}</li>`,
  );
  const body = `      <h1>${heading}</h1>\n      <p><a href="../">Preflight</a></p>\n      <ol>\n${items.join("\n")}\n      </ol>`;
  return plain(`${heading} · Preflight`, "../", body, styles);
}

/** A host shows it at any address, so it asks for no file of the site. `home`: where the site's root is. */
export function notFoundPage(home: string): string {
  const body = `      <h1>There is nothing here</h1>
      <p>No page of Preflight has this address.</p>
      <p><a href="${escaped(home)}">To the playground</a></p>`;
  return plain("Not found · Preflight", "", body, []);
}

/** The pages of the app, which no other site may frame. Hosts join the policies of all rules that fit, so that none may fit embed/ too. */
const pages = ["/", "/index.html", "/404.html", "/scenarios/*", "/learn/*", "/challenges/*"];

/** For hosts that read it (Netlify, Cloudflare Pages); others ignore it. What the pages say themselves, and what only headers can. */
export const headersFile = `/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
${pages.map((page) => `${page}\n  Content-Security-Policy: ${servedPolicy}`).join("\n")}
/embed/*
  Access-Control-Allow-Origin: *
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/embed/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Search engines find each page by it. */
export function sitemap(addresses: readonly string[]): string {
  const urls = addresses.map((address) => `  <url><loc>${escaped(address)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}
