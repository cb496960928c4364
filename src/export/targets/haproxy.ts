import type { Exporter } from "../exporter.ts";
import { flatOf, type Line, type Test } from "../flat.ts";

/**
 * `http-after-response` is for every answer, HAProxy's own too. Within single quotes nothing means anything but `%`, which begins a
 * format; a single quote stands between two quoted pieces.
 */
export const haproxy: Exporter = (host) => {
  const { lines, answers, patterns, asksOwn, remarks } = flatOf(host);
  if (lines.length + answers.length === 0) return { parts: [], remarks };
  const set = (name: string, when: string) => `http-request set-var(txn.cors_${name}) bool(true) if ${when}`;
  const known = patterns.flatMap((list, i) =>
    (list ?? []).map((source) => set(`known${i}`, `{ req.fhdr(Origin) -m reg ${quoted(source)} }`)),
  );
  const own = asksOwn.flatMap((asks, i) =>
    asks
      ? [
          `http-request set-var-fmt(txn.cors_self${i}) '%[ssl_fc,iif(https,http)]://%[req.fhdr(Host)]'`,
          set(`own${i}`, `{ var(txn.cors_self${i}),strcmp(txn.cors_origin) eq 0 }`),
        ]
      : [],
  );
  const code = [
    "http-request set-var(txn.cors_origin) req.fhdr(Origin)",
    "http-request set-var(txn.cors_method) req.fhdr(Access-Control-Request-Method)",
    "http-request set-var(txn.cors_headers) req.fhdr(Access-Control-Request-Headers)",
    set("preflight", "METH_OPTIONS { var(txn.cors_origin) -m found } { var(txn.cors_method) -m found }"),
    ...known,
    ...own,
    ...answers.map(({ status, when }) => `http-request return status ${status}${condition(when)}`),
    ...lines.map((line) => `http-after-response add-header ${quoted(line.name)} ${written(line)}${condition(line.when)}`),
  ];
  return { parts: [{ place: "frontend", code: code.join("\n") }], remarks };
};

const condition = (when: readonly Test[]) => (when.length === 0 ? "" : ` if ${when.map(testOf).join(" ")}`);

function testOf({ of, layer, holds }: Test): string {
  const text = {
    preflight: "{ var(txn.cors_preflight) -m bool }",
    origin: "{ var(txn.cors_origin) -m found }",
    known: `{ var(txn.cors_known${layer}) -m bool }`,
    own: `{ var(txn.cors_own${layer}) -m bool }`,
    "asked-headers": "{ var(txn.cors_headers) -m found }",
    success: "{ status lt 400 }",
  }[of];
  return holds ? text : `!${text}`;
}

const variables: Readonly<Record<string, string>> = {
  origin: "origin",
  "access-control-request-method": "method",
  "access-control-request-headers": "headers",
};

function written({ value }: Line): string {
  if (typeof value === "string") return quoted(value.replaceAll("%", "%%"));
  return `'%[var(txn.cors_${variables[value.of.toLowerCase()] ?? "origin"})]'`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
