/** What stands in the place of a secret. */
export const replacement = "‹replaced›";

export type SecretKind = "cookie" | "token" | "key" | "password";

export interface WithoutSecrets {
  readonly text: string;
  /** How many of each kind were replaced. */
  readonly replaced: Readonly<Partial<Record<SecretKind, number>>>;
}

const keyNames =
  "access[_-]?token|refresh[_-]?token|id[_-]?token|auth[_-]?token|api[_-]?key|apikey|client[_-]?secret|secret|signature|x-amz-signature|x-amz-credential|x-amz-security-token|sig|session(?:id)?|jwt|key|token|code";
const headerNames =
  "x-api-key|x-auth-token|x-csrf-token|x-xsrf-token|x-access-token|api-key|apikey|x-functions-key|x-amz-security-token";

/**
 * Each has the part before the secret as its first group and the secret as its second. Cookies lose their values and keep their names,
 * tokens keep their scheme. No part of a pattern can match what its neighbour could: the time is bounded by the length.
 */
const patterns: readonly { readonly kind: SecretKind; readonly pattern: RegExp }[] = [
  // A header on a line, in a command, in an object: `Authorization: Bearer x`, `"authorization": "Bearer x"`.
  {
    kind: "token",
    pattern:
      /(\b(?:proxy-)?authorization["'^`\\]{0,4}\s{0,4}[:=]\s{0,4}["'^`\\]{0,4}(?:(?:Bearer|Basic|Token|Digest|ApiKey|AWS4-HMAC-SHA256)\s{1,4})?)([^\s"'^`\\,}][^"'^`\\\n]*)/giu,
  },
  {
    kind: "key",
    pattern: new RegExp(
      `(\\b(?:${headerNames})["'^\`\\\\]{0,4}\\s{0,4}[:=]\\s{0,4}["'^\`\\\\]{0,4})([^\\s"'^\`\\\\,}][^"'^\`\\\\\\n]*)`,
      "giu",
    ),
  },
  // In an address or a form: `?token=x`, `&api_key=x`.
  { kind: "key", pattern: new RegExp(`([?&;](?:${keyNames})=)([^&#\\s"'^\`\\\\)>]+)`, "giu") },
  // In a body of JSON.
  {
    kind: "password",
    pattern: /((?:\\?["'])(?:password|passwd|pwd|passphrase|pin)(?:\\?["'])\s{0,4}:\s{0,4}(?:\\?["']))([^"'\\\n]+)/giu,
  },
  {
    kind: "key",
    pattern: new RegExp(`((?:\\\\?["'])(?:${keyNames})(?:\\\\?["'])\\s{0,4}:\\s{0,4}(?:\\\\?["']))([^"'\\\\\\n]+)`, "giu"),
  },
  { kind: "password", pattern: /([?&](?:password|passwd|pwd)=)([^&#\s"'^`\\)>]+)/giu },
  // `https://user:password@host`
  { kind: "password", pattern: /(\bhttps?:\/\/[^\s/:@"'?#]{1,100}:)([^\s/@"'?#]{1,200})(?=@)/giu },
  // A JSON Web Token wherever it stands.
  { kind: "token", pattern: /()(\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*)/gu },
];

const cookieHeader =
  /((?:^|[\s"'^$>])(?:set-)?cookie["'^`\\]{0,4}\s{0,4}[:=]\s{0,4}["'^`\\]{0,4}|\s(?:-b|--cookie)\s{1,4}\^?["'])([^"'^`\n]+)/gimu;

/** The text with every secret in it replaced. What was replaced before stays as it is. */
export function withoutSecrets(text: string): WithoutSecrets {
  const replaced: Partial<Record<SecretKind, number>> = {};
  const count = (kind: SecretKind) => {
    replaced[kind] = (replaced[kind] ?? 0) + 1;
  };
  let out = text.replace(
    cookieHeader,
    (_all, before: string, line: string) => before + withoutValues(line, () => count("cookie")),
  );
  for (const { kind, pattern } of patterns) {
    out = out.replace(pattern, (all, before: string, secret: string) => {
      if (secret.startsWith(replacement)) return all;
      count(kind);
      return before + replacement;
    });
  }
  return { text: out, replaced };
}

const attributes = /^(?:path|domain|expires|max-age|samesite|secure|httponly|partitioned|priority)$/iu;

function withoutValues(line: string, count: () => void): string {
  return line
    .split(";")
    .map((pair) => {
      const equals = pair.indexOf("=");
      if (equals === -1) return pair;
      const name = pair.slice(0, equals);
      const value = pair.slice(equals + 1);
      if (attributes.test(name.trim()) || value.trim() === "" || value.startsWith(replacement)) return pair;
      count();
      return `${name}=${replacement}`;
    })
    .join(";");
}
