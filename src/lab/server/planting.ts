import type { ServerResponse } from "node:http";
import type { LabRun } from "./run.ts";

/** Lines that belong to one URL: one visit plants them all. */
export interface Plant {
  readonly url: string;
  readonly lines: readonly string[];
}

/** Cookies that the scenario's browser has from the start, by the URL that set them. */
export function plantsOf({ scenario }: LabRun): readonly Plant[] {
  const plants = new Map<string, string[]>();
  for (const { url: text, line } of scenario.browser.cookies) {
    const url = URL.parse(text);
    if (url === null) continue;
    url.hash = "";
    plants.set(url.href, [...(plants.get(url.href) ?? []), line]);
  }
  return [...plants].map(([url, lines]) => ({ url, lines }));
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
