/** At most so many characters of a text, no half of a pair at the end. */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/u, "");
}

/** Longer than any name and most values that a sentence has room for. */
const inSentences = 300;

/** For sentences and labels: a value that is longer is cut. Whole it stands under Message, or in its field. */
export function shortened(text: string, most = inSentences): string {
  return text.length <= most ? text : `${beginningOf(text, most)}…`;
}
