import type { Notice } from "../../store/state.ts";

/** What happened, and that nothing was lost. */
export function noticeWords(notice: Notice): { readonly title: string; readonly text?: string } {
  switch (notice.kind) {
    case "bad-link":
      return {
        title: badLinks[notice.reason],
        text: "This is the first scenario instead. Nothing of yours was lost or changed.",
      };
    case "unknown-scenario":
      return { title: `There is no scenario called “${notice.name}”.`, text: "Look under Scenarios." };
    case "restored":
      return { title: "Your last work is back.", text: "It is kept in this browser only." };
    case "work-unreadable":
      return {
        title: "Your last work could not be read.",
        text: notice.movedAside
          ? "It was moved aside in this browser's storage; you begin with the first scenario."
          : "You begin with the first scenario.",
      };
    case "save-failed":
      return {
        title: "Your work is not being kept.",
        text:
          notice.reason === "full"
            ? "This browser's storage is full. Share makes a link that holds everything."
            : "This browser does not let the page store anything. Share makes a link that holds everything.",
      };
    case "link-copied":
      return { title: "Link copied.", text: `It opens exactly this: the scenario, at step ${notice.step}.` };
    case "link-shown":
      return { title: "Copy this link.", text: "The browser does not let the page do it for you." };
    case "not-shareable":
      return { title: "This cannot be shared yet.", text: "A field holds something impossible; it says what would be right." };
    case "link-too-long":
      return {
        title: "This scenario is too large for a link.",
        text: `It would have ${notice.length} characters; the limit is ${notice.limit}.`,
      };
  }
}

const badLinks = {
  "cut-off": "The link was cut off.",
  "not-ours": "This is not a link of Preflight.",
  "future-version": "The link was made by a newer Preflight than this one.",
  "too-large": "The link is larger than Preflight takes.",
  invalid: "The link does not hold a scenario that can be run.",
} as const;
