/** A directive of a Caddyfile: the words of its line, and its block. https://caddyserver.com/docs/caddyfile/concepts */
export interface CaddyDirective {
  readonly words: readonly string[];
  readonly block: readonly CaddyDirective[] | null;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

interface Word {
  readonly text: string;
  readonly mark: "{" | "}" | "\n" | null;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

const deepest = 12;
const mostDirectives = 3000;

/** Never throws; what is not closed ends with the text. */
export function readCaddyfile(text: string): readonly CaddyDirective[] {
  const words = wordsOf(text);
  let at = 0;
  let count = 0;
  const level = (depth: number): readonly CaddyDirective[] => {
    const found: CaddyDirective[] = [];
    while (at < words.length && count < mostDirectives) {
      const line: Word[] = [];
      while (at < words.length && words[at]?.mark === null) line.push(words[at++] as Word);
      const end = words[at++];
      const [first = end] = line;
      const opened = end?.mark === "{" && depth < deepest;
      if (first && (line.length > 0 || opened)) {
        count++;
        const block = opened ? level(depth + 1) : null;
        const to = words[at - 1]?.to ?? first.to;
        found.push({ words: line.map(({ text }) => text), block, line: first.line, from: first.from, to });
      }
      if (end === undefined || (end.mark === "}" && depth > 0)) break;
    }
    return found;
  };
  return level(0);
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let line = 1;
  for (let at = 0; at < text.length && words.length < 20_000; ) {
    const char = text[at] ?? "";
    const from = at;
    if (char === "\n") {
      words.push({ text: char, mark: char, line: line++, from, to: ++at });
    } else if (/\s/u.test(char)) at++;
    else if (char === "#") {
      const end = text.indexOf("\n", at);
      at = end === -1 ? text.length : end;
    } else if ((char === "{" || char === "}") && /^\s?$/u.test(text[at + 1] ?? ""))
      words.push({ text: char, mark: char, line, from, to: ++at });
    else if (char === '"' || char === "`") {
      const parts: string[] = [];
      for (at++; at < text.length && text[at] !== char; at++) {
        if (char === '"' && text[at] === "\\" && text[at + 1] === '"') at++;
        parts.push(text[at] ?? "");
      }
      at++;
      const whole = parts.join("");
      words.push({ text: whole, mark: null, line, from, to: Math.min(at, text.length) });
      line += whole.split("\n").length - 1;
    } else {
      while (at < text.length && !/\s/u.test(text[at] ?? "")) at++;
      words.push({ text: text.slice(from, at), mark: null, line, from, to: at });
    }
  }
  return words;
}
