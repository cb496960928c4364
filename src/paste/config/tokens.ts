export interface Token {
  readonly kind: "text" | "number" | "word" | "mark";
  readonly text: string;
  readonly to: number;
  /** A text with something in it that has to be run to be known. */
  readonly isOpen?: boolean;
}

/** What is read of one call: what stands behind these is unknown. */
const mostTokens = 4000;

const space = /\s+/uy;
const word = /[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*/uy;
const number = /-?\d[\d_]*(?:\.\d+)?/uy;
const longest = 20_000;

/** Texts, words, numbers and marks of Python (`#` begins a comment), Go or Java (`//`), up to the bracket that closes what is open at `from`. */
export function tokensOf(text: string, from: number, comment: "#" | "//"): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = from; at < text.length && tokens.length < mostTokens; ) {
    const char = text[at] ?? "";
    const gap = matched(space, text, at);
    if (gap !== null) at += gap.length;
    else if (text.startsWith(comment, at)) at = endOf(text, "\n", at);
    else if (comment === "//" && text.startsWith("/*", at)) at = endOf(text, "*/", at) + 2;
    else {
      const token = textAt(text, at, comment) ?? plainAt(text, at);
      at = token.to;
      if (token.text !== ";" || token.kind !== "mark") tokens.push(token);
      else if (depth === 0) break;
      if (token.kind !== "mark") continue;
      if ("([{".includes(char)) depth++;
      else if (")]}".includes(char) && --depth < 0) break;
    }
  }
  return tokens;
}

function matched(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function plainAt(text: string, at: number): Token {
  const name = matched(word, text, at);
  if (name !== null) return { kind: "word", text: name, to: at + name.length };
  const digits = matched(number, text, at);
  if (digits !== null) {
    const suffix = /[lL]/u.test(text[at + digits.length] ?? "") ? 1 : 0;
    return { kind: "number", text: digits.replaceAll("_", ""), to: at + digits.length + suffix };
  }
  return { kind: "mark", text: text[at] ?? "", to: at + 1 };
}

/** `"…"`, `'…'`, `"""…"""`, `r"…"` of Python; a back-tick of Go. */
function textAt(text: string, at: number, comment: string): Token | null {
  const start = /^(?:[rRbBuUfF]{0,2})(?:"""|'''|["'`])/u.exec(text.slice(at, at + 5))?.[0];
  if (start === undefined) return null;
  const quote = start.replace(/^[a-zA-Z]+/u, "");
  const prefix = start.slice(0, start.length - quote.length);
  if (prefix !== "" && comment !== "#") return null;
  const isRaw = /r/iu.test(prefix) || quote === "`";
  const parts: string[] = [];
  let to = at + start.length;
  const last = Math.min(text.length, to + longest);
  for (; to < last && !text.startsWith(quote, to); to++) {
    // What is not closed ends with its line.
    if (text[to] === "\n" && quote.length === 1 && quote !== "`") break;
    if (text[to] === "\\") {
      if (isRaw) parts.push("\\");
      to++;
    }
    parts.push(text[to] ?? "");
  }
  const whole = parts.join("");
  return { kind: "text", text: whole, to: to + quote.length, isOpen: /f/iu.test(prefix) && whole.includes("{") };
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}
