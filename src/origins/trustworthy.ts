import type { RequestUrl } from "./request-url.ts";

/** https://w3c.github.io/webappsec-secure-contexts/#potentially-trustworthy-url */
export function isPotentiallyTrustworthy(url: RequestUrl): boolean {
  const { scheme, host } = url;
  if (scheme === "https" || scheme === "wss" || scheme === "file" || scheme === "about" || scheme === "data") return true;
  return isLoopback(host);
}

/** Names and addresses that never leave the machine. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || ipv4Loopback.test(host);
}

const ipv4Loopback = /^127\.\d+\.\d+\.\d+$/u;
