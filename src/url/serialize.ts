import { isSpecial, type UrlParts, type UrlRecord } from "./parts.ts";

/** https://url.spec.whatwg.org/#concept-url-serializer */
export function asUrl(record: UrlRecord, inner?: (url: string) => UrlParts | null): UrlParts {
  const { scheme, username, password, port, path, query, fragment } = record;
  const hostname = record.host ?? "";
  const host = port === "" ? hostname : `${hostname}:${port}`;
  const pathname = typeof path === "string" ? path : path.map((part) => `/${part}`).join("");
  // "web+demo:/.//not-a-host": without the dot, the path would be read as a host.
  const authority =
    record.host === null
      ? typeof path !== "string" && path.length > 1 && path[0] === ""
        ? "/."
        : ""
      : `//${login(record)}${host}`;
  const search = query === null ? "" : `?${query}`;
  const hash = fragment === null ? "" : `#${fragment}`;
  return {
    href: `${scheme}:${authority}${pathname}${search}${hash}`,
    protocol: `${scheme}:`,
    username,
    password,
    host,
    hostname,
    port,
    pathname,
    // An empty query is none to those who ask for it.
    search: search === "?" ? "" : search,
    hash: hash === "#" ? "" : hash,
    origin: originOf(scheme, host, pathname, inner),
  };
}

function login({ username, password }: UrlRecord): string {
  if (username === "" && password === "") return "";
  return password === "" ? `${username}@` : `${username}:${password}@`;
}

/** https://url.spec.whatwg.org/#concept-url-origin */
function originOf(scheme: string, host: string, pathname: string, inner?: (url: string) => UrlParts | null): string {
  if (scheme === "blob") {
    const of = inner?.(pathname);
    return of && /^https?:$/u.test(of.protocol) ? of.origin : "null";
  }
  return isSpecial(scheme) && scheme !== "file" ? `${scheme}://${host}` : "null";
}
