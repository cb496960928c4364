/** A directive of nginx. https://nginx.org/en/docs/beginners_guide.html#conf_structure */
export interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  readonly block: readonly Directive[] | null;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Deeper blocks are passed over. */
const deepest = 12;
const mostDirectives = 5000;

/** Reads a configuration, or a piece of one. Never throws; what is not closed ends with the text. */
export function readDirectives(text: string, from = 0): { readonly directives: readonly Directive[]; readonly to: number } {
  const tokens = tokensOf(text, from);
  let at = 0;
  let count = 0;
  const level = (depth: number): readonly Directive[] => {
    const directives: Directive[] = [];
    while (at < tokens.length && count < mostDirectives) {
      const words: Token[] = [];
      while (at < tokens.length && tokens[at]?.mark === null) words.push(tokens[at++] as Token);
      const end = tokens[at++];
      const [first] = words;
      if (first) {
        count++;
        const opened = end?.mark === "{" && depth < deepest;
        const block = opened ? level(depth + 1) : null;
        const last = tokens[at - 1] ?? end ?? first;
        const [name, ...args] = words.map(({ text }) => text);
        directives.push({ name: name ?? "", args, block, line: first.line, from: first.from, to: last.to });
      }
      if (end === undefined || (end.mark === "}" && depth > 0)) break;
    }
    return directives;
  };
  const all = level(0);
  // What follows on a configuration in a mixture is none: names of directives are plain words.
  const strange = all.findIndex(({ name }) => !/^[a-z][a-z0-9_]*$/u.test(name));
  const directives = strange === -1 ? all : all.slice(0, strange);
  return { directives, to: directives.at(-1)?.to ?? from };
}

interface Token {
  readonly text: string;
  readonly mark: "{" | "}" | ";" | null;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

function tokensOf(text: string, start: number): readonly Token[] {
  const tokens: Token[] = [];
  let line = text.slice(0, start).split("\n").length;
  for (let at = start; at < text.length; ) {
    const char = text[at] ?? "";
    if (char === "\n") line++;
    if (/\s/u.test(char)) at++;
    else if (char === "#") at = end(text, "\n", at);
    else if (char === "{" || char === "}" || char === ";") {
      tokens.push({ text: char, mark: char, line, from: at, to: at + 1 });
      at++;
    } else {
      const from = at;
      const parts: string[] = [];
      if (char === '"' || char === "'") {
        for (at++; at < text.length && text[at] !== char; at++) {
          if (text[at] === "\\") at++;
          parts.push(text[at] ?? "");
        }
        at++;
      } else {
        // A regular expression may have braces: `${name}` and `{2}` stand within a word.
        while (at < text.length && !/[\s;{}]/u.test(text[at] ?? "")) parts.push(text[at++] ?? "");
      }
      const word = parts.join("");
      tokens.push({ text: word, mark: null, line, from, to: at });
      line += word.split("\n").length - 1;
    }
  }
  return tokens;
}

function end(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}
