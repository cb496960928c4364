/** A list of short words as written with commas: trimmed, the empty ones left out, `most` at most. */
export function split(text: string, most: number): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim().slice(0, 200))
    .filter((part) => part !== "")
    .slice(0, most);
}
