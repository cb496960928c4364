/** What may stand in a link beside that which it opens. */
export const viewNames = ["step", "tab", "browser"] as const;

/** An address in the page that leads to no scenario: how far to trust it. */
export const trustPage = "trust";

/** The course's address; a lesson's is `lesson/` and its id, which no scenario can be called. */
export const coursePage = "learn";

/** Practice: today's round, or with `/` and a name one that anybody can be given. */
export const practicePage = "practice";

/** Where a reader's own failure is pasted. */
export const fixPage = "fix";

/** The desk, where plans are made for a class; behind `/` one of its tabs. */
export const deskPage = "desk";

/** A plan; behind `/` what it holds. */
export const planPage = "plan";

/** Words in small letters, with hyphens between them. */
export const isPlainName = (text: string) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(text);

/** `st`, `tab`, `s`: what is left of a link of ours that was cut very early. */
export const beginsAField = (text: string) => viewNames.some((name) => name.startsWith(text));

const pages: readonly string[] = [trustPage, coursePage, practicePage, fixPage, deskPage, planPage];

/** Whether a scenario of the library can be called so: a plain name that means nothing else in a link. */
export const isLibraryId = (text: string) => isPlainName(text) && !pages.includes(text) && !beginsAField(text);
