import { limits } from "../scenario/limits.ts";

/** What a copy of a work of this title is called. `titled` puts a mark to it, wherever its language does; what is too long loses the title's end. */
export function copyTitle(title: string, titled: (title: string) => string): string {
  const tooMany = titled(title).length - limits.shortText;
  if (tooMany <= 0) return titled(title);
  // Half of a character is none.
  return titled(title.slice(0, Math.max(0, title.length - tooMany)).replace(/\p{Surrogate}$/u, ""));
}
