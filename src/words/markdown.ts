/** Code in a line: as many marks around it as nothing within has in a row. Nothing of it becomes markup. */
export function code(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  const marks = "`".repeat(longest(line) + 1);
  return longest(line) === 0 ? `${marks}${line}${marks}` : `${marks} ${line} ${marks}`;
}

/** Code in lines of its own. */
export function fenced(text: string, language = ""): string {
  const marks = "`".repeat(Math.max(3, longest(text) + 1));
  return `${marks}${language}\n${text}\n${marks}`;
}

/** Words where Markdown may stand, with none in them. */
export const escaped = (text: string) => text.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]()<>#+!|~&-]/gu, "\\$&");

const longest = (text: string) => Math.max(0, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
