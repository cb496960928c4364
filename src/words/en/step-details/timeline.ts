import { number } from "../grammar.ts";

const step = (stop: number, last: number) => `Step ${number(stop)} of ${number(last)}`;

export const timeline = {
  title: "Timeline",
  /** A hint tells the key. */
  first: { name: "First", hint: "First (Home)" },
  back: { name: "Step back", hint: "Step back (Shift+←)" },
  forward: { name: "Step", hint: "Step (Shift+→)" },
  last: { name: "Last", hint: "Last (End)" },
  slider: "Step of the run",
  step,
  stepAt: (stop: number, last: number, now: string) => `${step(stop, last)}: ${now}`,
  speed: "Speed",
};
