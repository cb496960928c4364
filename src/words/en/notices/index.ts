import type { Notice } from "../../../store/state.ts";
import { number, plural } from "../grammar.ts";

/** What happened, and that nothing was lost. */
function of(notice: Notice): { readonly title: string; readonly text?: string } {
  switch (notice.kind) {
    case "bad-link":
      return {
        title: badLinks[notice.reason],
        text: "This is the first scenario instead. Nothing of yours was lost or changed.",
      };
    case "unknown-scenario":
      return { title: `There is no scenario called “${notice.name}”.`, text: "Look under Scenarios." };
    case "newer-version":
      return {
        title: "A newer version is ready.",
        text: "This tab goes on with what it has. A reload keeps your work, the step and the open tab.",
      };
    case "restored":
      return { title: "Your last work is back.", text: "It is kept in this browser only." };
    case "work-unreadable":
      return {
        title: plural(notice.count, {
          one: "Something that is kept here cannot be read.",
          other: `${number(notice.count)} things that are kept here cannot be read.`,
        }),
        text: "Nothing was deleted: you find it under My works, and can save it as a file.",
      };
    case "work-newer":
      return {
        title: "This work was made by a newer version of Preflight.",
        text: "It stays as it is. Reload the page to get the newer version, or save the work as a file under My works.",
      };
    case "works-late":
      return {
        title: "Your works have not come yet.",
        text: "This browser’s storage is slow to open. Nothing is lost: reload the page to see them.",
      };
    case "save-failed":
      return {
        title: "Your work is not being kept.",
        text: `${unsaved[notice.reason]} Save it as a file under My works, or share it: the link holds everything.`,
      };
    case "changed-elsewhere":
      return {
        title: notice.left
          ? "The work that you left was changed in another tab too."
          : "This work is also open in another tab, which has changed it.",
        text:
          notice.copy === null
            ? "Nothing was overwritten. What is on the screen is the earlier state."
            : "Nothing was overwritten: your changes go into a work of their own, under My works.",
      };
    case "history-end":
      return notice.end === "undo"
        ? { title: "There is nothing more to undo.", text: "This is how it was opened." }
        : { title: "There is nothing to redo.", text: "The last change is on the screen." };
  }
}

const unsaved = {
  full: "This browser’s storage is full.",
  unavailable: "This browser does not let the page store anything.",
  "too-many": "There are 1,000 works here already; delete some under My works.",
  "newer-version": "A newer version of Preflight has stored works here; reload the page to get it.",
} as const;

const badLinks = {
  "cut-off": "The link was cut off.",
  "not-ours": "This is not a link of Preflight.",
  "future-version": "The link was made by a newer Preflight than this one.",
  "too-large": "The link is larger than Preflight takes.",
  invalid: "The link does not hold a scenario that can be run.",
} as const;

export const notices = {
  of,
  later: "Later",
  dismiss: "Dismiss",
  openSavedWork: "Open my saved work",
  showOther: "Show the other tab’s state",
  keepCopy: "Keep mine as a copy",
};
