import type { Readable } from "node:stream";
import { type Child, start } from "./child.ts";

/** A screen that nobody sees. */
export interface Display {
  /** For the environment variable DISPLAY, such as `:99`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Xvfb on the first free display: it looks for one itself, and says which on the file descriptor it is given. */
export async function openDisplay(): Promise<Display> {
  const xvfb = await start("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  try {
    const number = await firstLine(xvfb);
    return { name: `:${number}`, close: () => xvfb.end() };
  } catch (error) {
    await xvfb.end();
    throw error;
  }
}

function firstLine(xvfb: Child): Promise<string> {
  const said = xvfb.process.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    let text = "";
    const late = setTimeout(() => reject(new Error("Xvfb did not name its display.")), 20_000);
    const settle = () => clearTimeout(late);
    said.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.includes("\n")) return;
      settle();
      resolve(text.trim());
    });
    xvfb.process.once("exit", (code) => {
      settle();
      reject(new Error(`Xvfb ended with ${code}.`));
    });
  });
}
