/** Where a host may begin: after the slashes of a URL, or after a scheme that needs none. */
const authority = /(?:[a-z][a-z0-9+.-]*:[\\/]*|[\\/]{2,})([^\\/?#\s"'<>]+)/giu;

/** Everything in a text that a URL parser might take for a host; rather too much than too little. */
export function hostsIn(text: string): string[] {
  if (!text.includes(":") && !text.includes("//") && !text.includes("\\")) return [];
  return [...text.matchAll(authority)].map(([, written = ""]) => hostOf(written));
}

function hostOf(written: string): string {
  const afterUser = written.slice(written.lastIndexOf("@") + 1);
  return URL.parse(`http://${afterUser}`)?.hostname ?? afterUser;
}

/** Domains that stand under the default rule of the Public Suffix List (or, example.com and its like, under the rule of one label). */
export function isReservedHost(host: string): boolean {
  if (host.startsWith("[") || ipv4.test(host)) return true;
  return reserved.test(host);
}

const ipv4 = /^\d+\.\d+\.\d+\.\d+$/u;
const reserved = /(?:^|\.)(?:localhost|example|test|invalid|example\.(?:com|net|org))$/u;
