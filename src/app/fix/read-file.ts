import { type FileRead, readFile as readAtOnce, tooLarge } from "../../paste/file.ts";
import type { HarEntry } from "../../paste/har/har.ts";
import type { FixWork } from "../../views/fix/desk.ts";
import type { FromWorker } from "./file-worker.ts";

/** Megabytes: up to here a file is read before anybody notices. */
const atOnce = 0.5;
/** And up to here in a worker, which holds the text and what JSON.parse makes of it. */
const inWorker = 100;

/** Reads a file; a large one in a worker, which can be stopped. Never rejects. */
export const readFile: FixWork["readFile"] = async (file, tell, stop) => {
  if (file.size <= atOnce * 1_000_000 || typeof Worker === "undefined") return readAtOnce(file);
  return tooLarge(file, inWorker) ?? readByWorker(file, tell, stop);
};

function readByWorker(file: File, tell: (share: number) => void, stop: AbortSignal): Promise<FileRead | null> {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url), { type: "module" });
  const entries: HarEntry[] = [];
  return new Promise<FileRead | null>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "share") tell(data.share);
      else if (data.kind === "entries") entries.push(...data.entries);
      else resolve(data.read.kind === "har" ? { kind: "har", entries } : data.read);
    });
    worker.addEventListener("error", () => resolve({ kind: "unreadable" }));
    stop.addEventListener("abort", () => resolve(null));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
