import { number, say } from "../grammar.ts";

/** The panel that runs a scenario in the reader's own browser, up to the result. */
export const panel = {
  lead: "The hosts of the scenario become real servers on this machine, and this browser really does what the pages do. Nothing leaves the machine.",
  run: "Run it",
  runAgain: "Run it again",
  impossible: "A field of this scenario holds something impossible. Put it right, and it can be run.",
  looking: "Looking for the lab …",
  ready: "A small window opens, performs the scenario and closes by itself.",
  waiting: "Waiting for the window …",
  performing: ({ request, of }: { readonly request: number; readonly of: number }) =>
    `Performing request ${number(request)} of ${number(of)} …`,
  stop: "Stop",
  noWindow: "Your browser did not open a window.",
  openWindow: "Open it yourself",
  notFinished: "It did not finish.",
  refused: "This scenario cannot be run here.",
  lookAgain: "Look again",
};

/** Nothing answers where the lab was. */
export const outOfReach = {
  title: "The lab cannot be reached.",
  text: say`Nothing answers at the address of this page: either you are offline, or ${"npm start"} has ended. Everything else goes on working.`,
};

/** The page was not served by a lab. */
export const howToGetOne = {
  title: "There is no lab here.",
  needs: "It needs a program on your own machine. With Node 20.19 or newer, in a copy of this project:",
  next: "Then open the address that it prints. To take your scenario along, press Share, and put the part of the link from # on behind that address.",
};
