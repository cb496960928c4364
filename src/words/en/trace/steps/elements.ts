import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { embeddedWords } from "../embedded.ts";
import { things } from "../initiators.ts";
import { typeText } from "../places.ts";

/** What becomes of what an element asked for. */
export const elementSteps = {
  "orb-check": ({ values: v, verdict }) => ({
    title: verdict === "pass" ? say`An element may have this response` : say`Is it something an element can use?`,
    why: orb[v.because](v),
  }),
  "mime-check": ({ values: v, verdict }) => ({
    title: verdict === "pass" ? say`The type fits` : say`Type ${typeText(v.mime)}`,
    why: say`It is asked for as a ${v.destination} and comes as ${typeText(v.mime)}.${
      verdict === "note"
        ? say` That is not the type of a script. An old rule lets a classic script run all the same.`
        : v.nosniff
          ? say` ${"X-Content-Type-Options: nosniff"} holds the browser to that type.`
          : []
    }`,
  }),
  "integrity-check": ({ values: v, verdict }) => ({
    title: verdict === "pass" ? say`It is what was promised` : say`Is it what was promised?`,
    why:
      v.computed === null
        ? say`${"integrity"} names a digest, and this came without CORS. The page could find out by trying what is in it, so the browser does not compare.`
        : say`${"integrity"} names ${v.algorithm} digests. What has come has the digest ${v.computed}.`,
  }),
  embed: ({ values: v }) =>
    v.event === "error" || v.initiator === "fetch" || v.initiator === "xhr"
      ? {
          title: say`The ${[things[v.initiator].name]} gets an error event`,
          why: say`The page learns that it failed, and not why.`,
        }
      : v.refused
        ? {
            title: say`The frame shows an error page`,
            why: say`The page cannot tell: ${"load"} fires as if it had worked, and ${"contentDocument"} is ${"null"}.`,
          }
        : embeddedWords({
            ...{ initiator: v.initiator, event: v.event, readable: v.readable },
            ...{ opened: v.opened ?? null, handed: v.handed ?? null },
          }),
  "in-worker": ({ values: v }) => ({
    title: say`Does a worker do it?`,
    why:
      v.because === "no-worker"
        ? say`No worker of this page runs.`
        : v.because === "no-document"
          ? say`A worker has no document.`
          : say`A module worker has no ${"importScripts()"}.`,
  }),
  "sandboxed-navigation": ({ values: v }) => ({
    title: say`May a sandboxed frame go to ${v.url}?`,
    why: say`Not without ${v.target === "top" ? "allow-top-navigation" : "allow-popups"}.`,
  }),
  "websocket-handshake": ({ values: v }) => ({
    title: say`The server answers the handshake with ${v.status}`,
    why: say`There is no CORS here: only the server can refuse, by the handshake’s ${"Origin"}. With ${101} the script reads and writes from now on.`,
  }),
} satisfies Partial<StepTable>;

type Orb = StepOf<"orb-check">["values"];

const orb: Record<Orb["because"], (v: Orb) => Phrase> = {
  "safelisted-mime": (v) => say`${typeText(v.mime)} is a type that elements use.`,
  "never-sniffed": (v) => say`${typeText(v.mime)} is a type that only script has a use for.`,
  nosniff: (v) => say`It comes as ${typeText(v.mime)}, and ${"X-Content-Type-Options: nosniff"} forbids to look closer.`,
  partial: () => say`It is a part (${206}), and nothing says that it begins an image, audio or video.`,
  "sniffed-media": () => say`Its first bytes are those of an image, of audio or of video.`,
  "bad-status": () => say`Its status says that it is an error page.`,
  "no-mime": () => say`It names no type, so nothing speaks against it.`,
  javascript: () => say`It can be read as JavaScript.`,
  "not-javascript": () => say`It is neither media nor JavaScript.`,
};
