import { type HarEntry, readHar } from "./har/har.ts";
import { longestPaste } from "./recognise.ts";

/** What is read of a file at once, in megabytes: JSON of this size is parsed before anybody notices. */
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

/** Told which share of it is done, from 0 to 1. */
export type Told = (share: number) => void;

/** null: it is not too large. `limit`: in megabytes. */
export function tooLarge({ size }: Pick<FileLike, "size">, limit: number): FileRead | null {
  return size > limit * 1_000_000 ? { kind: "too-large", megabytes: Math.ceil(size / 1_000_000), limit } : null;
}

/** Reads a file that the reader has opened or dropped. Never rejects. */
export async function readFile(file: FileLike): Promise<FileRead> {
  const refused = tooLarge(file, mostMegabytes);
  if (refused) return refused;
  try {
    return readText(await file.text());
  } catch {
    return { kind: "unreadable" };
  }
}

/** What the text of a file is. */
export function readText(text: string, tell: Told = () => {}): FileRead {
  if (text.slice(0, 4000).includes("\0")) return { kind: "not-text" };
  const entries = harIn(text, tell);
  if (entries !== null) return { kind: "har", entries };
  return text.length > longestPaste && /^\s*[{[]/u.test(text) ? { kind: "not-text" } : { kind: "text", text };
}

function harIn(text: string, tell: Told): readonly HarEntry[] | null {
  if (!/^\s*\{/u.test(text)) return null;
  try {
    return readHar(JSON.parse(text), { from: 0, to: text.length, line: 1, lastLine: 1 }, tell);
  } catch {
    return null;
  }
}
