import type { Advice } from "../../../judge/remedies/remedy.ts";
import type { Phrase } from "../../phrase.ts";
import { number, plural, say } from "../grammar.ts";
import { changes } from "./changes.ts";

const right: Record<NonNullable<Advice["because"]>, Phrase> = {
  injected: say`This script was smuggled into the page. That it was stopped is right, and nothing needs to be changed for it.`,
  "look-alike": say`The name of this page looks like that of another one, and is not. Servers that compare names carelessly let it in: that it was stopped is right, and nothing needs to be changed for it.`,
  changed: say`What has come is not what the page was promised, and stopping it is what ${"integrity"} is for. If the file was meant to change, the digest of the new one goes into the page.`,
  attacker: say`By its name this page is an attacker’s. That it was stopped is right, and nothing needs to be changed for it.`,
};

/** What came of an element is told in a whole sentence. */
const withoutStop = (phrase: Phrase): Phrase =>
  phrase.map((part, i) => (typeof part === "string" && i === phrase.length - 1 ? part.replace(/\.$/u, "") : part));

/** What would give a request that failed what it was meant to get. */
export const remedies = {
  titles: {
    answer: "What would change it",
    shown: "What would change it",
    known: "What would tell the server who asks",
    look: "What would let script look inside",
    headers: "What would let script read all headers",
  },
  rightlyTitle: "Rightly stopped",
  right,
  /** Above the remedies of a page that the server’s own pages may not know. */
  stranger: (host: string) =>
    say`${host} is not of the same site as the server’s own pages, and cookies or tokens are in play. If you do not know it, it was rightly stopped. If it is yours:`,
  changes,
  server: (name: string, origin: string) => (name === "" ? say`${origin}` : say`${[name]} (${origin})`),
  apply: "Make this change",
  andMore: (count: number) => `and ${number(count)} more`,
  onPreflight: "On the answer to OPTIONS:",
  onOthers: "On every other answer:",
  onAll: "On every answer:",
  gone: (name: string) => say`no ${name}`,
  answersPreflights: (status: number) => say`It answers ${"OPTIONS"} itself, with ${status}.`,
  /** `got`: what came of it. */
  proof: (got: Phrase) => say`Played: ${withoutStop(got)}.`,
  /** The browser stops it no more, and what comes is an error of the server. */
  stillAnError: (status: number) =>
    say`Played: permission is given; the server then answers ${status}. That is no matter of CORS: look at the server.`,
  /** The same, in a line. */
  andThen: (status: number) => `(the server then answers ${status})`,
  /** `outsiders`: origins of pages that must stay out. */
  keepsOut: (outsiders: readonly string[]) =>
    say`${[number(outsiders.length)]} pages that must stay out were played too, such as ${outsiders[0] ?? ""}: none of them can do more than before.`,
  opens: say`Any page may read it then, without cookies or tokens: right for what is public anyway.`,
  nobodyElse: say`No server changes, so nobody else gains by it.`,
  nothingSafe: "Nothing safe was found",
  tried: ({ played, helped, unsafe, breaking, whole }: Advice["tried"]): Phrase => [
    ...say`${[plural(played, { one: "One change was", other: `${number(played)} sets of changes were` })]} played. `,
    ...(helped === 0 ? say`None of them helped. ` : []),
    ...(unsafe === 0 ? [] : say`${[number(unsafe)]} helped, and would have let in pages that must stay out. `),
    ...(breaking === 0 ? [] : say`${[number(breaking)]} helped, and would have broken another request. `),
    ...(whole ? [] : say`There are more that were not played: it would have taken too long.`),
  ],
  applied: "Changed",
  undo: "Undo it",
  watch: "Watch it again",
};
