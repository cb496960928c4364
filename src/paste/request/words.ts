/** The words of a command line, as a shell would hand them to a program, and where the command ends. */
export interface Command {
  readonly words: readonly string[];
  readonly end: number;
}

/** As bash reads it: quotes, `$'…'`, backslashes; ends at a line break, `;`, `|` or `&` outside of quotes. */
export function bashWords(text: string, from: number): Command {
  const words: string[] = [];
  let word: string | null = null;
  let at = from;
  const add = (part: string) => {
    word = (word ?? "") + part;
  };
  const close = () => {
    if (word !== null) words.push(word);
    word = null;
  };
  while (at < text.length) {
    const char = text[at] ?? "";
    if (char === "\\") {
      const next = text[at + 1] ?? "";
      const breaks = next === "\n" || text.startsWith("\r\n", at + 1);
      if (!breaks) add(next);
      at += next === "\r" && breaks ? 3 : 2;
    } else if (char === "'") {
      const end = ending(text, "'", at + 1);
      add(text.slice(at + 1, end));
      at = end + 1;
    } else if (char === "$" && text[at + 1] === "'") {
      const [part, end] = ansi(text, at + 2);
      add(part);
      at = end;
    } else if (char === '"') {
      const [part, end] = quoted(text, at + 1);
      add(part);
      at = end;
    } else if (char === "\n" || char === ";" || char === "|" || (char === "&" && word === null)) break;
    else if (/\s/u.test(char)) {
      close();
      at++;
    } else {
      add(char);
      at++;
    }
  }
  close();
  return { words, end: at };
}

function ending(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}

/** In double quotes a backslash stands for the next character only before `$`, a backtick, `"`, itself and a line break. */
function quoted(text: string, from: number): readonly [string, number] {
  const parts: string[] = [];
  let at = from;
  for (; at < text.length && text[at] !== '"'; at++) {
    const next = text[at + 1] ?? "";
    if (text[at] === "\\" && '$`"\\\n'.includes(next)) {
      if (next !== "\n") parts.push(next);
      at++;
    } else parts.push(text[at] ?? "");
  }
  return [parts.join(""), at + 1];
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  a: "\u0007",
  e: "\u001b",
};

/** `$'…'` */
function ansi(text: string, from: number): readonly [string, number] {
  const parts: string[] = [];
  let at = from;
  for (; at < text.length && text[at] !== "'"; at++) {
    if (text[at] !== "\\") {
      parts.push(text[at] ?? "");
      continue;
    }
    const char = text[++at] ?? "";
    const code = /^(?:u([\da-f]{1,4})|U([\da-f]{1,8})|x([\da-f]{1,2})|([0-7]{1,3}))/iu.exec(text.slice(at, at + 9));
    if (code) {
      const value = code[4] ? Number.parseInt(code[4], 8) : Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "0", 16);
      parts.push(value <= 0x10ffff ? String.fromCodePoint(value) : "");
      at += code[0].length - 1;
    } else parts.push(Object.hasOwn(escapes, char) ? (escapes[char] as string) : char);
  }
  return [parts.join(""), at + 1];
}

/**
 * As the command line of Windows reads it: first `^` stands for the next character, outside of quotes that stand there without one; then
 * the program takes its words apart, in which `\"` is a quotation mark. DevTools writes `^"` for every quotation mark.
 */
export function cmdWords(text: string, from: number): Command {
  const plain: string[] = [];
  let inQuotes = false;
  let at = from;
  while (at < text.length) {
    const char = text[at] ?? "";
    if (char === "^" && !inQuotes) {
      const next = text[at + 1] ?? "";
      const breaks = next === "\n" || text.startsWith("\r\n", at + 1);
      const length = next === "\r" ? 3 : 2;
      // DevTools writes a line break in a value as `^`, a line break, and an empty line.
      const double = breaks && /^\r?\n/u.test(text.slice(at + length, at + length + 2));
      if (double) plain.push("\n");
      else if (!breaks) plain.push(next);
      at += double ? length + (text[at + length] === "\r" ? 2 : 1) : breaks ? length : 2;
    } else if (!inQuotes && (char === "\n" || char === "&" || char === "|")) break;
    else {
      if (char === '"') inQuotes = !inQuotes;
      if (char === "\n") break;
      plain.push(char);
      at++;
    }
  }
  return { words: windowsWords(plain.join("")), end: at };
}

function windowsWords(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let inQuotes = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? "";
    if (char === "\\") {
      let count = 1;
      while (line[at + count] === "\\") count++;
      const marks = line[at + count] === '"';
      word = (word ?? "") + "\\".repeat(marks ? count >> 1 : count);
      if (marks && count % 2 === 1) word += '"';
      at += marks && count % 2 === 1 ? count : count - 1;
    } else if (char === '"') {
      if (inQuotes && line[at + 1] === '"') {
        word = `${word ?? ""}"`;
        at++;
      } else {
        inQuotes = !inQuotes;
        word ??= "";
      }
    } else if (!inQuotes && /\s/u.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + char;
  }
  if (word !== null) words.push(word);
  return words;
}
