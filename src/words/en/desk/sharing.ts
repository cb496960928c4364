import { number, plural } from "../grammar.ts";

/** How a plan is handed on. */
export const sharing = {
  title: (plan: string) => `Share “${plan}”`,
  making: "Making the link …",
  link: "Link",
  copy: "Copy link",
  length: (characters: number) =>
    `${number(characters)} ${plural(characters, { one: "character", other: "characters" })}${characters <= 2000 ? ": fits everywhere" : ": some chats and mail programs cut links as long as this; a file is safer"}.`,
  inIt: "The whole plan is in it, behind the #, which browsers do not send to servers. No answer is in it: the run gives them. Your solutions of tasks are, so that a learner with patience can find them.",
  tooLong: (characters: number, limit: number) =>
    `The plan is too large for a link: ${number(characters)} characters, the limit is ${number(limit)}. Hand out the file.`,
  file: "Save as a file",
  fileHint: "The plan as JSON. Whoever opens the desk can open it there.",
  badge: "In Markdown",
  empty: "There is nothing to share yet: the plan has no part.",
  handout: "Print as a handout",
};
