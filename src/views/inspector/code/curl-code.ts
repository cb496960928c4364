import type { ActionOf } from "../../../scenario/schema.ts";
import { escapeHidden } from "../../../text/visible-text.ts";

/** A client's request as a curl command for a POSIX shell. */
export function curlCode({ url, method, headers, body, client }: ActionOf<"client">): string {
  const parts: string[] = [];
  // curl would take brackets and braces for patterns.
  if (/[[\]{}]/u.test(url)) parts.push("--globoff");
  if (method === "HEAD" && body === null) parts.push("--head");
  else if (method !== (body === null ? "GET" : "POST")) parts.push(`--request ${quoted(method)}`);
  if (client !== "curl" && client !== "" && !headers.some(([name]) => name.toLowerCase() === "user-agent")) {
    parts.push(`--user-agent ${quoted(client)}`);
  }
  for (const [name, value] of headers) parts.push(`--header ${quoted(value.trim() === "" ? `${name};` : `${name}: ${value}`)}`);
  if (body !== null) parts.push(`--data-raw ${quoted(body)}`);
  // Last, so that a URL that begins with a dash is not taken for an option.
  parts.push(`--url ${quoted(url)}`);
  return `curl ${parts.join(" \\\n  ")}\n`;
}

/**
 * One word for the shell; nothing inside single quotes has a meaning. What cannot be seen is written as bytes, `$'\342\200\256'`, for shells
 * that know POSIX of 2024. A NUL ends such a word, as it would in any spelling: no program can be given one.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_04
 */
function quoted(word: string): string {
  if (/^[\w./:=@%+,-]+$/u.test(word)) return word;
  if (seen(word) === word) return `'${word.replaceAll("'", "'\\''")}'`;
  return `$'${seen(word.replaceAll("\\", "\\\\").replaceAll("'", "\\'"))}'`;
}

function seen(text: string): string {
  // A line break can be seen, and in a body it should look like one.
  return escapeHidden(text, (char) => (char === "\n" ? char : octal(char)));
}

function octal(char: string): string {
  return [...new TextEncoder().encode(char)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
