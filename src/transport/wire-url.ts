import { Url } from "../url/url.ts";
import { wireOrigin } from "../worker/wire-origin.ts";

/**
 * The address that stands for a URL of a scenario, at a name that cannot exist:
 * `https://api.shop.example/orders?page=2` is `https://wire.invalid/https/api.shop.example/orders?page=2`.
 */
export function carriedUrl(url: string): string {
  return `${wireOrigin}/${Url.of(url).href.replace("://", "/")}`;
}

/** The scenario's URL; null: the address stands for none. */
export function uncarriedUrl(address: string): string | null {
  if (!address.startsWith(`${wireOrigin}/`)) return null;
  const found = /^(https?)\/([^/?#].*)$/.exec(address.slice(wireOrigin.length + 1));
  return found ? `${found[1]}://${found[2]}` : null;
}
