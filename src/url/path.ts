import { isSpecial } from "./parts.ts";
import { percentEncode } from "./percent.ts";

/** `text`: what follows the authority, or a relative path. `before`: the segments that it goes on from. https://url.spec.whatwg.org/#path-state */
export function pathOf(text: string, scheme: string, before: readonly string[] = []): readonly string[] {
  const special = isSpecial(scheme);
  if (text === "" && !special) return before;
  const slashes = special ? /[/\\]/u : /\//u;
  const parts = text.split(slashes);
  // The first slash begins the path; without one the text does.
  if (parts.length > 1 && parts[0] === "") parts.shift();
  const path = [...before];
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const dots = dotsOf(part);
    if (dots === 2) shorten(path, scheme);
    if (dots === 0) path.push(segment(part, scheme === "file" && path.length === 0));
    else if (last) path.push("");
  }
  return path;
}

/** How many dots a segment consists of, each perhaps as %2e: 1 (here), 2 (one up), 0 for every other. */
function dotsOf(segment: string): number {
  if (segment.length > 6 || !/^[.%]/u.test(segment)) return 0;
  return /^(?:\.|%2e){1,2}$/iu.test(segment) ? segment.replace(/%2e/giu, ".").length : 0;
}

function segment(text: string, mayBeDrive: boolean): string {
  if (mayBeDrive && /^[a-z][:|]$/iu.test(text)) return `${text[0]}:`;
  return percentEncode(text, "path");
}

/** https://url.spec.whatwg.org/#shorten-a-urls-path */
function shorten(path: string[], scheme: string): void {
  const onlyDrive = scheme === "file" && path.length === 1 && /^[a-z]:$/iu.test(path[0]!);
  if (!onlyDrive) path.pop();
}

export function shortened(path: readonly string[], scheme: string): readonly string[] {
  const copy = [...path];
  shorten(copy, scheme);
  return copy;
}

/** https://url.spec.whatwg.org/#start-with-a-windows-drive-letter */
export const startsWithDrive = (text: string) => /^[a-z][:|](?:$|[/\\?#])/iu.test(text);
