import { isHttp, type Names } from "./names.ts";

/**
 * Origins in a text, as they stand on loopback. What equals a serialised origin before equals it afterwards, and what does not
 * (a capital, a port that need not be said, a slash at its end) still does not.
 */
export function rewriteText(text: string, names: Names): string {
  return text
    .replaceAll(/(https?):\/\/([^\s/\\?#"'<>,;]+)/giu, (all, scheme: string, authority: string) => {
      return rewriteAuthority(scheme, authority, names) ?? all;
    })
    .replace(/^\s*\/\/([^\s/\\?#"'<>,;]+)/u, (all, authority: string) => {
      // Takes the scheme, and with it the port, of whoever reads it.
      const mapped = rewriteAuthority(names.scheme, authority, names);
      return mapped === null ? all : mapped.replace(/^https?:/iu, "");
    });
}

function rewriteAuthority(scheme: string, authority: string, names: Names): string | null {
  const url = URL.parse(`${scheme}://${authority}`);
  if (url === null) return null;
  const at = authority.lastIndexOf("@");
  const user = authority.slice(0, at + 1);
  const written = authority.slice(at + 1);
  const mapped = new URL(names.origin(url));
  const plain = mapped.protocol.slice(0, -1);
  if (written === url.host && scheme === scheme.toLowerCase()) return `${plain}://${user}${mapped.host}`;
  const host = written.toLowerCase() === written ? mapped.hostname : mapped.hostname.toUpperCase();
  // A zero before a port changes no port, and is in no serialised origin.
  return `${scheme === scheme.toLowerCase() ? plain : plain.toUpperCase()}://${user}${host}:0${mapped.port}`;
}

/** A URL that is going to be fetched, in any spelling that the URL parser understands. Relative ones and garbage stay as they are. */
export function rewriteUrl(text: string, names: Names): string {
  const rewritten = rewriteText(text, names);
  const meant = URL.parse(text);
  if (meant === null || !isHttp(meant)) return rewritten;
  const got = URL.parse(rewritten);
  if (got !== null && names.owns(got)) return rewritten;
  const { protocol, host, port } = new URL(names.origin(meant));
  meant.protocol = protocol;
  meant.host = host;
  meant.port = port;
  return meant.href;
}

/** A Set-Cookie line: its Domain attribute names a host. */
export function rewriteCookie(line: string, names: Names): string {
  return line.replaceAll(/(;\s*domain\s*=\s*\.?)([^;\s]+)/giu, (all, before: string, domain: string) => {
    const host = URL.parse(`http://${domain}`)?.hostname;
    return host === undefined ? all : before + names.host(host);
  });
}

/** The value of a Host header. */
export function rewriteHost(authority: string, names: Names): string {
  const url = URL.parse(`https://${authority}`);
  return url === null ? authority : new URL(names.origin(url)).host;
}

/** The text in the words of the scenario again. */
export function unmapped(text: string, origins: readonly (readonly [scenario: string, loopback: string])[]): string {
  const known = new Map(origins.map(([scenario, loopback]) => [loopback, scenario]));
  return text.replaceAll(/https?:\/\/[^\s/\\?#"'<>,;:@]+:\d+/gu, (origin) => known.get(origin) ?? origin);
}
