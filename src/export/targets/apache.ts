import type { Exporter } from "../exporter.ts";
import { flatOf, type Line, type Test } from "../flat.ts";

/**
 * mod_headers, mod_setenvif and mod_rewrite. `always` is for all statuses: without it errors that Apache makes go without. A `%` begins
 * a format, `${` a variable of the configuration, which could be one of the environment: a `$` before a brace comes out of a variable, and so does a
 * backslash, with which a line break could be written. `req` would
 * name each header that it asks in Vary; `req_novary` leaves that to the policy. `true`
 * stands first because RewriteCond takes a leading `!` for its own.
 */
export const apache: Exporter = (host) => {
  const flat = flatOf(host);
  const { lines, answers, patterns, asksOwn } = flat;
  const remarks = [...flat.remarks];
  if (lines.length + answers.length === 0) return { parts: [], remarks };
  const known = patterns.flatMap((list, i) =>
    (list ?? []).map(
      (source) => `SetEnvIfExpr ${quoted(`req_novary('Origin') =~ m#${source.replaceAll("#", "\\x23")}#`)} cors_known${i}`,
    ),
  );
  const own = asksOwn.flatMap((asks, i) =>
    asks ? [`SetEnvIfExpr "req_novary('Origin') == '%{REQUEST_SCHEME}://%{HTTP_HOST}'" cors_own${i}`] : [],
  );
  const headers = lines.flatMap((line) => {
    if (typeof line.value === "string" && line.value.startsWith("expr=")) {
      remarks.push({ code: "not-sendable", name: line.name });
      return [];
    }
    return [`Header always add ${quoted(line.name)} ${written(line)}${condition(line.when)}`];
  });
  const varies = lines.filter(({ name }) => /^vary$/iu.test(name));
  // Apache makes one line of them.
  if (varies.some(({ value }) => value !== varies[0]?.value)) remarks.push({ code: "lines-joined" });
  const code = [
    ...(headers.some((line) => line.includes("cors_dollar")) ? ['SetEnvIfExpr "true" "cors_dollar=$"'] : []),
    ...(headers.some((line) => line.includes("cors_backslash")) ? ['SetEnvIfExpr "true" "cors_backslash=\\\\"'] : []),
    `SetEnvIfExpr "%{REQUEST_METHOD} == 'OPTIONS' && -n req_novary('Origin') && -n req_novary('Access-Control-Request-Method')" cors_preflight`,
    ...[...known, ...own],
    "RewriteEngine on",
    ...answers.flatMap(({ status, when }) => [
      `RewriteCond expr ${quoted(`true && ${all(when)}`)}`,
      `RewriteRule "^" "-" [R=${status},L]`,
    ]),
    ...headers,
  ];
  return { parts: [{ place: "virtual-host", code: code.join("\n") }], remarks };
};

const condition = (when: readonly Test[]) => (when.length === 0 ? "" : ` ${quoted(`expr=${all(when)}`)}`);
const all = (when: readonly Test[]) => when.map(testOf).join(" && ");

function testOf({ of, layer, holds }: Test): string {
  const text = {
    preflight: "-n reqenv('cors_preflight')",
    origin: "-n req_novary('Origin')",
    known: `-n reqenv('cors_known${layer}')`,
    own: `-n reqenv('cors_own${layer}')`,
    "asked-headers": "-n req_novary('Access-Control-Request-Headers')",
    success: "%{REQUEST_STATUS} -lt 400",
  }[of];
  return holds ? text : `!(${text})`;
}

function written({ value }: Line): string {
  if (typeof value !== "string") return quoted(`expr=%{req_novary:${value.of}}`);
  const formatted = value.replaceAll("%", "%%").replaceAll("${", "%{cors_dollar}e{").replaceAll("\\", "%{cors_backslash}e");
  return quoted(formatted);
}

/** One word of a line, in which `${` does not stand. */
const quoted = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
