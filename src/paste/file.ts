import { type HarEntry, readHar } from "./har/har.ts";
import { longestPaste } from "./recognise.ts";

/** What is read of a file, in megabytes: JSON of this size is parsed before anybody notices. */
const mostMegabytes = 8;

export type FileRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "har"; readonly entries: readonly HarEntry[] }
  | { readonly kind: "too-large"; readonly megabytes: number; readonly limit: number }
  | { readonly kind: "not-text" | "unreadable" };

/** What a file needs to have here. */
interface FileLike {
  readonly size: number;
  readonly text: () => Promise<string>;
}

/** Reads a file that the reader has opened or dropped. Never rejects. */
export async function readFile(file: FileLike): Promise<FileRead> {
  const megabytes = Math.ceil(file.size / 1_000_000);
  if (file.size > mostMegabytes * 1_000_000) return { kind: "too-large", megabytes, limit: mostMegabytes };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { kind: "unreadable" };
  }
  if (text.slice(0, 4000).includes("\0")) return { kind: "not-text" };
  const entries = harIn(text);
  if (entries !== null) return { kind: "har", entries };
  return text.length > longestPaste && /^\s*[{[]/u.test(text) ? { kind: "not-text" } : { kind: "text", text };
}

function harIn(text: string): readonly HarEntry[] | null {
  if (!/^\s*\{/u.test(text)) return null;
  try {
    return readHar(JSON.parse(text), { from: 0, to: text.length, line: 1, lastLine: 1 });
  } catch {
    return null;
  }
}
