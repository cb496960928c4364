import type { Exporter } from "../exporter.ts";
import { type Flat, flatOf, type Line, type Test } from "../flat.ts";

/**
 * Named matchers, one for each set of conditions; `defer` puts a line on what came from behind. A brace begins a placeholder, and has an
 * escape; `{$` is a variable of the
 * environment wherever it stands. Which status an answer has a Caddyfile cannot ask where headers are set: such lines go on errors too.
 */
export const caddy: Exporter = (host) => {
  const flat = flatOf(host);
  const { lines, answers } = flat;
  const remarks = [...flat.remarks];
  if (lines.length + answers.length === 0) return { parts: [], remarks };
  if (lines.some(({ when }) => when.some(isSuccess))) remarks.push({ code: "on-errors-too" });
  const matchers = new Map<string, string>();
  const matcher = (when: readonly Test[]): string => {
    const inside = when.filter((one) => one.of !== "success").flatMap((test) => testOf(test, flat));
    if (inside.length === 0) return "*";
    const body = inside.map((line) => `  ${line}`).join("\n");
    if (!matchers.has(body)) matchers.set(body, `@cors${matchers.size + 1}`);
    return matchers.get(body) ?? "*";
  };
  // What is deferred first is put on last.
  const headers = lines
    .toReversed()
    .filter(({ when }) => !when.some((one) => isSuccess(one) && !one.holds))
    .filter(({ name, value }) => {
      const isWritten = typeof value !== "string" || !/\\(?:["{}]|$)|\{\$/u.test(value);
      if (!isWritten) remarks.push({ code: "not-written", name });
      return isWritten;
    })
    .map((line) => `header ${matcher(line.when)} {\n  ${quoted(`+${line.name}`)} ${written(line)}\n  defer\n}`);
  const responds = answers.map(({ status, when }) => `respond ${matcher(when)} ${status}`);
  const named = [...matchers].map(([body, name]) => `${name} {\n${body}\n}`);
  return { parts: [{ place: "site", code: [...named, inOrder([...headers, ...responds])].join("\n\n") }], remarks };
};

/** Outside of a route Caddy has an order of its own. */
const inOrder = (directives: readonly string[]) =>
  ["route {", ...directives.map((one) => one.replaceAll(/^/gmu, "  ")), "}"].join("\n");

const isSuccess = ({ of }: Test) => of === "success";

function testOf({ of, layer, holds }: Test, { patterns }: Flat): readonly string[] {
  const some = `header_regexp Origin ${quoted((patterns[layer] ?? []).map((source) => `(?:${source.replaceAll("\\{", "\\x7b")})`).join("|"))}`;
  const nobody = (patterns[layer] ?? []).length === 0;
  const all: Readonly<Record<Test["of"], readonly string[]>> = {
    preflight: ["method OPTIONS", "header Origin *", "header Access-Control-Request-Method *"],
    origin: ["header Origin *"],
    known: [nobody ? "not path *" : some],
    own: ['expression `{http.request.header.Origin} == {http.request.scheme} + "://" + {http.request.hostport}`'],
    "asked-headers": ["header Access-Control-Request-Headers *"],
    success: [],
  };
  return holds ? all[of] : ["not {", ...all[of].map((line) => `  ${line}`), "}"];
}

function written({ value }: Line): string {
  return typeof value === "string" ? quoted(escaped(value)) : `{http.request.header.${value.of}}`;
}

const escaped = (text: string) => text.replaceAll("{", "\\{");

/** Between quotes a backslash is itself, unless a quote follows. */
const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
