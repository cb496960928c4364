import { number, plural } from "../grammar.ts";

/** Simulation and browser side by side. */
export const comparison = {
  title: "Result",
  agree: "They agree. The same requests arrived, and script saw the same.",
  differ: (things: number) =>
    plural(things, { one: "They differ in one thing.", other: `They differ in ${number(things)} things.` }),
  whyDiffer: "Either the simulation is wrong here, or this browser is newer than its recordings. What is known to differ:",
  edited: "This is of the scenario as it was when it ran. You have changed it since.",
  part: "Part",
  simulated: (profile: string) => `Simulated, by the rules of ${profile}`,
  thisBrowser: "This browser",
  /** `name`: with its version. */
  thisBrowserIs: (name: string) => `This browser, ${name}`,
  notesTitle: "What is different on this machine",
  action: ({ number: place, name }: { readonly number: number; readonly name: string }) => `${number(place)}. ${name}`,
  request: (place: number) => `Request ${number(place)}`,
  answer: "Answer",
  scriptSees: "Script sees",
  same: "✓ same",
  differs: "✕ differs",
  noRequest: "None",
  notThere: "not there",
  empty: "empty",
};
