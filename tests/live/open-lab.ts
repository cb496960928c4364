import { createLab } from "../../src/lab/server/lab.ts";
import type { LiveLab } from "./lab.ts";

export function openLab(): Promise<LiveLab> {
  return createLab();
}
