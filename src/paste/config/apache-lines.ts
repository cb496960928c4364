export interface ApacheLine {
  readonly words: readonly string[];
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

type Open = Pick<ApacheLine, "text" | "from" | "line">;

const mostLines = 3000;
const longest = 4000;

/** Directives, one a line; a backslash at the end goes on with the next. */
export function linesOf(text: string): readonly ApacheLine[] {
  const lines: ApacheLine[] = [];
  let number = 0;
  let open: Open | null = null;
  for (let from = 0; from <= text.length && lines.length < mostLines; ) {
    const found = text.indexOf("\n", from);
    const to = found === -1 ? text.length : found;
    const content = text.slice(from, Math.min(to, from + longest)).trimEnd();
    number++;
    const whole: Open = { text: (open?.text ?? "") + content, from: open?.from ?? from, line: open?.line ?? number };
    const goesOn = content.endsWith("\\") && whole.text.length < longest;
    if (!goesOn) lines.push({ ...whole, to, words: whole.text.trimStart().startsWith("#") ? [] : wordsOf(whole.text) });
    open = goesOn ? { ...whole, text: whole.text.slice(0, -1) } : null;
    from = to + 1;
  }
  return lines;
}

/** Words, of which some stand between quotation marks. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < line.length && words.length < 60; ) {
    const char = line[at] ?? "";
    if (/\s/u.test(char)) {
      at++;
      continue;
    }
    const isQuoted = char === '"' || char === "'";
    const parts: string[] = [];
    if (isQuoted) at++;
    for (; at < line.length; at++) {
      const one = line[at] ?? "";
      if (isQuoted ? one === char : /\s/u.test(one)) break;
      const next = line[at + 1] ?? "";
      if (one === "\\" && (next === char || next === "\\") && isQuoted) at++;
      parts.push(line[at] ?? "");
    }
    if (isQuoted) at++;
    words.push(parts.join(""));
  }
  return words;
}
