/**
 * Styles for a rasteriser, which knows classes and selectors, and neither custom properties, mixed colours nor conditions: the rules of a
 * style sheet outside of all conditions, their values written out.
 */
export class PlainStyles {
  readonly css: string;
  readonly #values: ReadonlyMap<string, string>;

  /** `css`: of a build, without comments. Custom properties count as they stand at `:root` alone, which is the light theme. */
  constructor(css: string) {
    const rules = rulesIn(css);
    const root = rules.filter(([selector]) => selector === ":root").flatMap(([, body]) => declarations(body));
    // They may come to stand in an attribute.
    this.#values = new Map(root.map(([name, value]) => [name, value.replaceAll('"', "'")]));
    const plain = rules.map(([selector, body]) => {
      const written = declarations(body)
        .filter(([name]) => drawn.has(name))
        .map(([name, value]) => `${name}:${this.written(value)}`);
      return written.length === 0 || selector.includes(":") ? "" : `${selector}{${written.join(";")}}`;
    });
    this.css = plain.filter(Boolean).join("\n");
  }

  /** A value, or a text that has values in it, as it comes to be. */
  written(text: string): string {
    let result = text;
    for (let depth = 0; result.includes("var(") && depth < 10; depth += 1)
      result = result.replaceAll(/var\((--[\w-]+)\)/gu, (_, name: string) => this.#values.get(name) ?? "none");
    return result
      .replaceAll(/color-mix\(in srgb,\s*([^,()]+?)(?:\s+([\d.]+)%)?,\s*([^,()]+)\)/gu, (_, a: string, part = "50", b: string) =>
        mixed(a, Number(part) / 100, b),
      )
      .replaceAll(/([\d.]+)rem/gu, (_, size: string) => `${Number(size) * 16}px`);
  }
}

/** What a rasteriser can do something with. */
const drawn = new Set(
  "fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity opacity paint-order font-family font-weight font-style font-size letter-spacing text-anchor display visibility".split(
    " ",
  ),
);

/** Selectors and what stands in their braces, of rules that hold always. */
function rulesIn(css: string): (readonly [selector: string, body: string])[] {
  const rules: (readonly [string, string])[] = [];
  let [depth, from, opened] = [0, 0, 0];
  for (let i = 0; i < css.length; i += 1) {
    if (css[i] === ";" && depth === 0) from = i + 1;
    if (css[i] === "{" && depth++ === 0) opened = i;
    if (css[i] !== "}" || --depth > 0) continue;
    const selector = css.slice(from, opened).trim();
    if (!selector.startsWith("@")) rules.push([selector, css.slice(opened + 1, i)]);
    from = i + 1;
  }
  return rules;
}

const declarations = (body: string) =>
  body.split(";").flatMap((one) => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.+?)\s*$/su.exec(one) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });

/** Of two colours, each `#rrggbb`, `#rgb` or `transparent`. */
function mixed(a: string, part: number, b: string): string {
  const [one, other] = [channels(a), channels(b)];
  if (!one || !other) return other || !one ? (one ? rgba(one, part) : b) : rgba(one, part);
  return rgba(
    one.map((channel, i) => Math.round(channel * part + (other[i] ?? 0) * (1 - part))),
    1,
  );
}

const rgba = ([red, green, blue]: readonly number[], alpha: number) => `rgba(${red},${green},${blue},${alpha})`;

function channels(colour: string): number[] | null {
  const [, digits = ""] = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(colour.trim()) ?? [];
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../gu) ?? []);
  return pairs.length === 3 ? pairs.map((pair) => Number.parseInt(pair, 16)) : null;
}
