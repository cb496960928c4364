import type { ServerResponse } from "node:http";
import { isHttp } from "../protocol/names.ts";
import type { LabRun } from "./run.ts";

/** Lines of one URL that stand together: one visit plants them all. */
export interface Plant {
  readonly url: string;
  readonly lines: readonly string[];
}

/** Cookies that the scenario's browser has from the start, in their order: it shows in the Cookie header. */
export function plantingVisits({ scenario }: LabRun): readonly Plant[] {
  const plants: { readonly url: string; readonly lines: string[] }[] = [];
  for (const { url: text, line } of scenario.browser.cookies) {
    const url = URL.parse(text);
    // Nobody can visit another: no server stands there, and such a URL sets no cookie.
    if (url === null || !isHttp(url)) continue;
    url.hash = "";
    const last = plants.at(-1);
    if (last?.url === url.href) last.lines.push(line);
    else plants.push({ url: url.href, lines: [line] });
  }
  return plants;
}

/**
 * The browser comes by at the very URL, so that a cookie without Path gets the path that it should have; a page and not a redirect,
 * because browsers follow twenty of those at most.
 */
export function plant(response: ServerResponse, lines: readonly string[], next: string): void {
  const cookies = lines.filter((line) => /^[\t\x20-\x7e\x80-\xff]*$/u.test(line)).flatMap((line) => ["Set-Cookie", line]);
  response.writeHead(200, [...cookies, ...lookElsewhere(next)]);
  response.end('<!doctype html><link rel="icon" href="data:,"><title>Preflight lab</title>');
}

function lookElsewhere(next: string): string[] {
  return ["Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store", "Refresh", `0; url=${next}`];
}
