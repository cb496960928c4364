import type { Names } from "./names.ts";

/**
 * The directives that decide something. What is not here is left out: above all those that send reports to wherever they say, and
 * what a browser of tomorrow may know. https://www.w3.org/TR/CSP3/#csp-directives
 */
const directives: ReadonlySet<string> = new Set([
  ...["default-src", "child-src", "connect-src", "font-src", "frame-src", "img-src", "manifest-src", "media-src", "object-src"],
  ...["prefetch-src", "script-src", "script-src-elem", "script-src-attr", "style-src", "style-src-elem", "style-src-attr"],
  ...["worker-src", "base-uri", "sandbox", "form-action", "frame-ancestors"],
  ...["upgrade-insecure-requests", "block-all-mixed-content", "require-trusted-types-for", "trusted-types"],
]);

/**
 * A list of policies: sources are origins, URLs, schemes, and hosts without a scheme, also with a wildcard. A comma ends a policy, and
 * with it whatever directive is being read. https://www.w3.org/TR/CSP3/#parse-response-csp
 */
export function rewriteCsp(policies: string, names: Names): string {
  return policies
    .split(",")
    .map((policy) => rewritePolicy(policy, names))
    .join(", ");
}

function rewritePolicy(policy: string, names: Names): string {
  return policy
    .split(";")
    .map((directive) => directive.trim().split(/\s+/u))
    .filter(([name = ""]) => directives.has(name.toLowerCase()))
    .map(([name, ...sources]) => [name, ...sources.map((source) => rewriteSource(source, names))].join(" "))
    .join("; ");
}

/** https://www.w3.org/TR/CSP3/#framework-directive-source-list */
function rewriteSource(source: string, names: Names): string {
  if (/^'|^\*$/u.test(source)) return source;
  if (/^https?:$/iu.test(source)) return "http:";
  const parts = /^(?:(https?):\/\/)?(\*|(?:\*\.)?[^\s/*:]+)(?::(\d+|\*))?(\/.*)?$/iu.exec(source);
  // A word without a dot is a sandbox flag.
  if (parts === null || (parts[1] === undefined && !/[.*]|^localhost$/u.test(parts[2] ?? ""))) return source;
  const [, given, host = "", port, path = ""] = parts;
  const said = given === undefined ? names.scheme : given.toLowerCase() === "http" ? "http" : "https";
  const mappedPort = port === "*" ? "*" : names.port(said, Number(port ?? (said === "https" ? 443 : 80)));
  const wildcard = host.startsWith("*.") ? "*." : "";
  const bare = host.slice(wildcard.length);
  const mappedHost = bare === "*" ? "*" : names.host(URL.parse(`http://${bare}`)?.hostname ?? bare.toLowerCase());
  return `${given === undefined ? "" : "http://"}${wildcard}${mappedHost}:${mappedPort}${path}`;
}
