import { number } from "../grammar.ts";

/** What is written for whoever opens the scenario. */
export const writing = {
  title: "Write for others",
  question: "Question",
  questionHint: "What should somebody find out here?",
  note: "Note",
  tries: {
    title: "What readers can try",
    nameOf: (at: number) => `Name of try ${number(at)}`,
    remove: (at: number) => `Remove try ${number(at)}`,
    begin: "New try",
    hint: "Now make the change that readers shall try, anywhere in the Workbench. Then give it a name; the scenario goes back to how it stands now.",
    changed: (count: number) => (count === 1 ? "1 value is changed." : `${number(count)} values are changed.`),
    name: "What the try is called",
    placeholder: "Allow the page’s own origin",
    save: "Save what I changed as a try",
    cancel: "Cancel",
  },
  noteHint:
    "Markdown: paragraphs, lists, *emphasis*, `code`, [links to scenarios](#same-origin). It travels in the link, like the title and the question.",
};
