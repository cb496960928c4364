import type { AdvisedPlay } from "../../../advised/judge.ts";
import type { AdviceName } from "../../../paste/advice.ts";
import type { Phrase } from "../../phrase.ts";
import { join, list, number, say } from "../grammar.ts";

const others: Record<AdvisedPlay["lets"][number], string> = {
  other: "another site",
  http: "the same host in the clear",
  sibling: "a neighbour of the host",
  "look-alike": "a look-alike name",
  sandboxed: "a sandboxed frame",
};

/** What somebody was told to do, as it is usually told; what it is, and what is better. `link`: to a scenario of the library. */
const advices: Record<AdviceName, { readonly name: Phrase; readonly is: Phrase; readonly link: string }> = {
  star: {
    name: say`Send ${"Access-Control-Allow-Origin: *"}`,
    is: say`Right for data that anybody may see, on a server that anybody can reach. It never goes with cookies.`,
    link: "Why it fails with cookies",
  },
  echo: {
    name: say`Send back whatever ${"Origin"} asks`,
    is: say`With cookies it opens a signed-in reader’s data to every page they visit. Name the origins that may read.`,
    link: "The attack, played",
  },
  null: {
    name: say`Allow the origin ${"null"}`,
    is: say`Every sandboxed frame has this origin, and anybody can make one. Name the page’s own origin.`,
    link: "The attack, played",
  },
  "switch-off": {
    name: say`Switch the check off in the browser, by a flag or an extension`,
    is: say`It changes your own browser, and takes its protection from every page that you open. For everybody else nothing has changed. It must be mended at the server.`,
    link: "What the server has to say",
  },
  "public-proxy": {
    name: say`Send it through a public CORS proxy`,
    is: say`A stranger reads all that goes through it, and can change it. A proxy on your own origin does the same, and is yours.`,
    link: "A proxy of your own",
  },
  "no-cors": {
    name: say`Set the mode to ${"no-cors"}`,
    is: say`The error goes away, and so does the answer: script may not read it.`,
    link: "Why it is empty",
  },
  "header-on-request": {
    name: say`Send ${"Access-Control-Allow-Origin"} with the request`,
    is: say`It is the server’s to send. In a request it only makes the browser ask for one more permission.`,
    link: "What it does instead",
  },
  "own-proxy": {
    name: say`Ask a proxy on the page’s own origin`,
    is: say`The browser then asks its own origin, and CORS is not asked. It has to be there where the page is published, too, not only on your machine.`,
    link: "A proxy of your own",
  },
  named: {
    name: say`Allow the page’s origin by its name`,
    is: say`This is what CORS is meant for: with ${"Vary: Origin"} where there are several, and in front of authentication, so that preflights are answered.`,
    link: "Done right, with cookies",
  },
};

/** Fix mine: what was advised, and what came of it when it was played. */
export const advised = {
  title: "What you were advised, played",
  onYours: "On your request, at a server that says nothing of CORS yet",
  onUsual: "On a usual request, at a server that says nothing of CORS yet",
  settings: { open: "Data that anybody may see", "signed-in": "Data of somebody who is signed in" },
  advices,
  came: (play: Pick<AdvisedPlay, "page" | "status">): Phrase => {
    switch (play.page) {
      case "reads":
        return say`Your page reads the answer.`;
      case "status":
        return say`Your page reads the status ${String(play.status)}, and no data.`;
      case "nothing":
        return say`It is sent, and your page reads nothing.`;
      case "fails":
        return say`It still fails.`;
    }
  },
  lets: (who: AdvisedPlay["lets"]): Phrase => say`So can: ${[join(who.map((one) => others[one]))]}.`,
  letsOnly: (who: AdvisedPlay["lets"]): Phrase => say`Others can read it: ${[join(who.map((one) => others[one]))]}.`,
  letsNobody: "Nobody else gains anything.",
  elsewhere: "In everybody else’s browser:",
  known: (known: number, listed: number) =>
    `${number(known)} of ${number(listed)} pieces of advice are known here, and were played. The others were not judged.`,
  handed: (names: readonly string[]): Phrase => say`The stranger’s server is handed ${list(names)}.`,
  tags: { helps: "helps", opens: "opens it to everybody", "lets-in": "lets strangers in", useless: "does not help" },
};
