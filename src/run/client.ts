import { encodeBase64 } from "../http/base64.ts";
import { byteLength } from "../http/body.ts";
import type { Header, WireRequest } from "../http/messages.ts";
import { isToken } from "../http/tokens.ts";
import { sendable } from "../http/written-headers.ts";
import type { ActionOf } from "../scenario/schema.ts";
import { Url } from "../url/url.ts";

/**
 * The request of a program that is not a browser, as curl would write it: the same wire, and nobody who asks for permission.
 * null: the URL is none that HTTP could carry.
 */
export function clientRequest({ url: written, method, headers, body, client }: ActionOf<"client">): WireRequest | null {
  const url = Url.parse(written);
  if (!url || !/^https?:$/.test(url.protocol) || !isToken(method)) return null;
  const list = sendable(headers);
  const given = new Set(list.map(([name]) => name.toLowerCase()));
  const own: Header[] = [
    ["Host", url.host],
    ["User-Agent", /^[\w.\-/]+$/.test(client) ? client : "curl"],
    ["Accept", "*/*"],
  ];
  if (url.username !== "") own.push(["Authorization", basic(url)]);
  if (body !== null) {
    own.push(["Content-Type", "application/x-www-form-urlencoded"]);
    own.push(["Content-Length", String(byteLength(body))]);
  }
  return { method, url: Url.sent(url), headers: [...own.filter(([name]) => !given.has(name.toLowerCase())), ...list], body };
}

/** https://httpwg.org/specs/rfc7617.html */
function basic(url: Url): string {
  return `Basic ${encodeBase64(`${decoded(url.username)}:${decoded(url.password)}`)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
