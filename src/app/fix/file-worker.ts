import { type FileRead, readText } from "../../paste/file.ts";
import type { HarEntry } from "../../paste/har/har.ts";

/** Entries come in portions: a message is unpacked by the page in one piece. */
export type FromWorker =
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "entries"; readonly entries: readonly HarEntry[] }
  | { readonly kind: "done"; readonly read: FileRead };

const portion = 100;
/** Of the time that it takes, about: until the text is there, and until JSON.parse has ended, which tells nothing meanwhile. */
const shares = { text: 0.2, parsed: 0.4 };

const say = (message: FromWorker) => globalThis.postMessage(message);

globalThis.addEventListener("message", async ({ data: file }: MessageEvent<File>) => {
  const read = await readOf(file).catch((): FileRead => ({ kind: "unreadable" }));
  if (read.kind !== "har") {
    say({ kind: "done", read });
    return;
  }
  for (let i = 0; i < read.entries.length; i += portion) say({ kind: "entries", entries: read.entries.slice(i, i + portion) });
  say({ kind: "done", read: { kind: "har", entries: [] } });
});

async function readOf(file: File): Promise<FileRead> {
  const text = await textOf(file);
  return readText(text, (share) => say({ kind: "share", share: shares.parsed + (1 - shares.parsed) * share }));
}

async function textOf(file: File): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  const reader = file.stream().getReader();
  for (let read = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return parts.join("") + decoder.decode();
    parts.push(decoder.decode(value, { stream: true }));
    read += value.length;
    say({ kind: "share", share: (shares.text * read) / file.size });
  }
}
