import { useEffect, useRef, useState } from "react";
import type { FileRead } from "../../paste/file.ts";
import type { FixWork } from "./desk.ts";

/** A file that is being read, one at a time. `share`: null where there is none. */
export function useReading(work: FixWork) {
  const [share, setShare] = useState<number | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const read = async (file: File): Promise<FileRead | null> => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    setShare(0);
    const result = await work.readFile(file, (next) => stop.current === mine && setShare(next), mine.signal);
    if (stop.current !== mine) return null;
    setShare(null);
    return mine.signal.aborted ? null : result;
  };
  return { share, read, cancel: () => stop.current?.abort() };
}
