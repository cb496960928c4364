import type { BrowserContext, Request } from "@playwright/test";

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\]|[a-z0-9.-]+\.localhost)$/u;

/** Addresses that never leave the browser. */
const local = /^(?:data|blob|about|chrome|moz-extension|javascript):/u;

/** Where the messages of scenarios go: a name that cannot exist. */
const wire = "wire.invalid";

const leaves = (url: string) => !local.test(url) && !loopback.test(new URL(url).hostname) && new URL(url).hostname !== wire;

/** Firefox writes this down for every file of a page's own that is on its way through the worker when the page is left or reloaded. */
const ofLeaving = /^Failed to load ‘https?:\/\/(?:localhost|127\.0\.0\.1)[^’]*’\. A ServiceWorker intercepted the request/u;

/** What went wrong in a context while a test ran; empty is good. */
export type Complaints = string[];

/**
 * Writes down every error on the console, every uncaught exception and every request to somewhere else than this machine, from now
 * on, in all the pages of the context. A violation of the Content-Security-Policy is among the errors of either browser.
 */
export function watch(context: BrowserContext): Complaints {
  const complaints: Complaints = [];
  context.on("weberror", (error) => {
    const { message } = error.error();
    if (!ofLeaving.test(message)) complaints.push(`Uncaught: ${message}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`Console error: ${message.text()} (${message.location().url})`);
  });
  const onRequest = (request: Request) => {
    if (leaves(request.url())) complaints.push(`Request left the machine: ${request.method()} ${request.url()}`);
  };
  // Of the context, not of its pages: requests that service workers make are only here.
  context.on("request", onRequest);
  return complaints;
}
