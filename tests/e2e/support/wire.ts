import type { Page } from "@playwright/test";

/**
 * What the Network panel shows of the playground's own messages: `OPTIONS api.shop.example/cart`. Chromium tells of a message when it
 * is sent, Firefox when the service worker has answered it; so a proxy's own message comes before the one it was sent for there.
 */
export function wireOf(page: Page): string[] {
  const seen: string[] = [];
  page.on("request", (request) => {
    const carried = /^https:\/\/wire\.invalid\/https?\/([^?]+)/u.exec(request.url())?.[1];
    if (carried !== undefined) seen.push(`${request.method()} ${carried}`);
  });
  return seen;
}

/**
 * Chromium writes every 4xx and 5xx answer into the console, also those that a lesson's server is meant to give: they say nothing
 * about the page. Takes these lines out of what a test has complained about so far.
 */
export function forgiveAnswers(complaints: string[]): void {
  const rest = complaints.filter((line) => !/Failed to load resource: .* \(https:\/\/wire\.invalid\//u.test(line));
  complaints.splice(0, complaints.length, ...rest);
}
