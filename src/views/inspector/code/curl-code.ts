import type { ActionOf } from "../../../scenario/schema.ts";

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

/** One word for the shell; nothing inside single quotes has a meaning. */
function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
