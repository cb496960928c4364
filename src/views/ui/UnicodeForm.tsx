import { unicodeHost } from "../../text/unicode-host.ts";
import { Url } from "../../url/url.ts";

/** The host of an address in letters, in brackets. Nothing where it has none, or where it could be taken for another. */
export function UnicodeForm({ of }: { readonly of: string }) {
  const host = Url.parse(of)?.hostname ?? of;
  const name = unicodeHost(host);
  return name === null ? null : (
    <>
      {" ("}
      <bdi>{name}</bdi>)
    </>
  );
}
