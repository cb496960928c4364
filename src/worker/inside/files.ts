/**
 * Which file of the site an address means; null: none. The query counts for nothing: a part that is asked for again comes with one.
 * `index.html` is asked for as its folder, because some hosts redirect from the one to the other.
 */
export function fileAt(url: string, root: string, files: Readonly<Record<string, string>>): string | null {
  const address = url.replace(/[?#].*$/su, "");
  if (!address.startsWith(root)) return null;
  const path = address.slice(root.length).replace(/(^|\/)$/u, "$1index.html");
  return Object.hasOwn(files, path) ? path : null;
}

/** Where a file is fetched, and under which address it is kept. */
export const addressOf = (path: string, root: string) => root + path.replace(/(^|\/)index\.html$/u, "$1");

const types: readonly (readonly [RegExp, RegExp])[] = [
  [/\.html$/u, /^text\/html\b/iu],
  [/\.js$/u, /^(?:text|application)\/javascript\b/iu],
  [/\.css$/u, /^text\/css\b/iu],
];

/**
 * Whether an answer is that file of that version, so that it may be kept: not a page of a captive portal, not a file of a newer
 * version that lies at the same address, not a redirect, and of a type that browsers run. `hash`: SHA-256 in base64.
 */
export async function isFile(response: Response, path: string, hash: string | undefined): Promise<boolean> {
  const { status, type, redirected, headers } = response;
  const wanted = types.find(([ending]) => ending.test(path))?.[1];
  if (status !== 200 || type !== "basic" || redirected) return false;
  if (wanted && !wanted.test(headers.get("content-type") ?? "")) return false;
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === hash;
}
