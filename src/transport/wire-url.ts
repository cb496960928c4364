/**
 * The reserved address under our own origin that stands for a URL of a scenario:
 * `https://api.shop.example/orders?page=2` is `BASEwire/https/api.shop.example/orders?page=2`.
 */
export function carriedUrl(base: URL, url: string): string {
  return wirePath(base) + new URL(url).href.replace("://", "/");
}

/** The scenario's URL; null: the address is not under the reserved path. */
export function uncarriedUrl(base: URL, address: string): string | null {
  if (!address.startsWith(wirePath(base))) return null;
  const found = /^(https?)\/([^/?#].*)$/.exec(address.slice(wirePath(base).length));
  return found ? `${found[1]}://${found[2]}` : null;
}

/** Where all reserved addresses begin. */
export function wirePath(base: URL): string {
  return new URL("wire/", base).href;
}
