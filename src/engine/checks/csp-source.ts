/** A source expression, taken apart. https://w3c.github.io/webappsec-csp/#grammardef-source-expression */
export type Source = { readonly text: string } & (
  | { readonly kind: "any" }
  | { readonly kind: "self" }
  | { readonly kind: "scheme"; readonly scheme: string }
  | {
      readonly kind: "host";
      /** null: the page's own, or a more secure one. */
      readonly scheme: string | null;
      readonly host: string;
      /** undefined: the scheme's own. */
      readonly port: string | undefined;
      /** Decoded. */
      readonly path: string | undefined;
    }
  /** What is no expression, or says nothing of URLs ('none', nonces): it matches nothing. */
  | { readonly kind: "other" }
);

const schemeSource = /^([a-z][a-z0-9+.-]*):$/iu;
const hostSource =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|\[[0-9a-f:.]+\]|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(?::(\d+|\*))?(\/[^?#]*)?$/iu;

export function sourceOf(text: string): Source {
  if (text === "*") return { text, kind: "any" };
  if (text.toLowerCase() === "'self'") return { text, kind: "self" };
  const [, onlyScheme] = schemeSource.exec(text) ?? [];
  if (onlyScheme !== undefined) return { text, kind: "scheme", scheme: onlyScheme.toLowerCase() };
  const [, scheme, host, port, path] = hostSource.exec(text) ?? [];
  if (host === undefined) return { text, kind: "other" };
  return {
    text,
    kind: "host",
    scheme: scheme?.toLowerCase() ?? null,
    host: host.toLowerCase(),
    port,
    path: path === undefined ? path : decodedPath(path),
  };
}

/** A path that is not UTF-8 once decoded is compared as written. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
