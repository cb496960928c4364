import { parseHost } from "./host.ts";
import { defaultPort, isSpecial, type UrlRecord } from "./parts.ts";
import { percentEncode } from "./percent.ts";

/** `user:password@host:port`; null where it is not valid. https://url.spec.whatwg.org/#authority-state */
export function authorityOf(text: string, scheme: string): Pick<UrlRecord, "username" | "password" | "host" | "port"> | null {
  if (scheme === "file") {
    const host = parseHost(text, true);
    return host === null ? null : { username: "", password: "", host: host === "localhost" ? "" : host, port: "" };
  }
  const at = text.lastIndexOf("@");
  const [hostText, portText] = hostAndPort(text.slice(at + 1));
  if (hostText === "" && (isSpecial(scheme) || at >= 0 || portText !== null)) return null;
  const host = hostText === "" ? "" : parseHost(hostText, isSpecial(scheme));
  const port = portOf(portText ?? "", scheme);
  return host === null || port === null ? null : { ...credentials(text.slice(0, Math.max(at, 0))), host, port };
}

function credentials(text: string) {
  const colon = text.indexOf(":");
  const username = colon < 0 ? text : text.slice(0, colon);
  const password = colon < 0 ? "" : text.slice(colon + 1);
  return { username: percentEncode(username, "userinfo"), password: percentEncode(password, "userinfo") };
}

/** The first colon outside of brackets ends the host. */
function hostAndPort(text: string): [host: string, port: string | null] {
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === ":" && !inside) return [text.slice(0, at), text.slice(at + 1)];
    if (character === "[" || character === "]") inside = character === "[";
  }
  return [text, null];
}

/** Empty where it is the scheme's default; null where it is none. */
function portOf(text: string, scheme: string): string | null {
  if (!/^\d*$/u.test(text)) return null;
  if (text === "") return "";
  const port = Number(text);
  if (port > 65_535) return null;
  return defaultPort(scheme) === port ? "" : String(port);
}
