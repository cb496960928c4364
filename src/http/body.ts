/** What is handed to fetch() or send() as a body. */
export type BodyType = "text" | "urlsearchparams" | "formdata" | "blob" | "arraybuffer";

/** A body with what it implies. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export interface ExtractedBody {
  readonly text: string;
  /** null: this kind of body implies no Content-Type. */
  readonly contentType: string | null;
}

/** Browsers invent a new boundary each time; a simulation that is to repeat itself may not. */
const boundary = "----preflight-form-boundary";
export const multipartType = `multipart/form-data; boundary=${boundary}`;

/** `text` is the string, the pairs as `a=1&b=2`, or the text of the bytes. */
export function extractBody(text: string, type: BodyType, blobType: string): ExtractedBody {
  switch (type) {
    case "text":
      return { text, contentType: "text/plain;charset=UTF-8" };
    case "urlsearchparams":
      return { text: new URLSearchParams(text).toString(), contentType: "application/x-www-form-urlencoded;charset=UTF-8" };
    case "formdata":
      return { text: multipart(pairsOf(text)), contentType: multipartType };
    case "blob":
      return { text, contentType: blobType === "" ? null : blobType.toLowerCase() };
    case "arraybuffer":
      return { text, contentType: null };
  }
}

type Pair = readonly [name: string, value: string];

/** `a=1&b=2` taken apart; nothing has no pairs. */
function pairsOf(text: string): readonly Pair[] {
  if (text === "") return [];
  return text.split("&").map((pair) => {
    const equals = pair.indexOf("=");
    return equals < 0 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)];
  });
}

/** https://html.spec.whatwg.org/#multipart-form-data */
export function multipart(pairs: readonly Pair[]): string {
  let body = "";
  for (const [name, value] of pairs) {
    body += `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"\r\n\r\n${value}\r\n`;
  }
  return `${body}--${boundary}--\r\n`;
}

function escapeName(name: string): string {
  return name.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}

const isLead = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isTrail = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    // A surrogate pair is two units and four bytes; a surrogate alone is sent as U+FFFD, three.
    if (isLead(code) && isTrail(text.charCodeAt(i + 1))) i++;
  }
  return bytes;
}
