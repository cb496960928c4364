import { isCors, type Kept, valuesOf } from "./answers.ts";
import { type LayerInput, stranger } from "./policy.ts";

type Condition = NonNullable<NonNullable<LayerInput["when"]>[number]>;

/** What stands for the origin that asked. */
const echo = "\u0000";

/** Answers as they are, each for those who got it. At most so many layers has a host. */
export function asAnswers(kept: readonly Kept[]): readonly LayerInput[] {
  const isForAll =
    new Set(kept.map(({ url }) => new URL(url).pathname)).size === 1 && kept.every(({ status }) => status < 300 || status > 399);
  const groups = new Map<string, Kept[]>();
  for (const one of kept) groups.set(placeOf(one), [...(groups.get(placeOf(one)) ?? []), one]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group as [Kept];
    const place: readonly Condition[] = [
      first.preflight ? { of: "preflight" } : { of: "method", in: [first.method] },
      ...(!isForAll ? [{ of: "path", test: "equals", value: new URL(first.url).pathname } as const] : []),
    ];
    return answersAt(group, place);
  });
}

const placeOf = ({ url, preflight, method }: Kept) => JSON.stringify([new URL(url).pathname, preflight || method]);

/** Those who were told the same share a layer; the one that the stranger got is everybody's, and stands last. */
function answersAt(group: readonly Kept[], place: readonly Condition[]): readonly LayerInput[] {
  const alike = new Map<string, Kept[]>();
  for (const one of group) {
    const key = JSON.stringify([one.status, valuesOf(one.headers, "location"), linesOf(one)]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  const ordered = [...alike.values()].toSorted((a, b) => Number(isDefault(a)) - Number(isDefault(b)) || a.length - b.length);
  return ordered.flatMap((same, i) => layersFor(same, i === ordered.length - 1 ? place : [...place, from(same)]));
}

const isDefault = (same: readonly Kept[]) => same.some(({ origin }) => origin === stranger);

const linesOf = ({ headers, origin }: Kept) =>
  headers
    .filter((one) => isCors(one) || /^vary$/iu.test(one[0]))
    .map(([name, value]) => [name.toLowerCase(), isOwn(name, value, origin) ? echo : value])
    .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0));

const isOwn = (name: string, value: string, origin: string) =>
  /^access-control-allow-origin$/iu.test(name) && value.trim() === origin;

function from(same: readonly Kept[]): Condition {
  const origins = [...new Set(same.map(({ origin }) => origin))];
  const [only] = origins;
  if (origins.length === 1 && only) return { of: "header", name: "Origin", test: "equals", value: only };
  if (origins.length === 1) return { of: "header", name: "Origin", test: "absent", value: "" };
  const escaped = origins.map((origin) => origin.replaceAll(/[.*+?^${}()|[\]\\/]/gu, "\\$&"));
  return { of: "header", name: "Origin", test: "matches", value: `^(?:${escaped.join("|")})$` };
}

function layersFor(same: readonly Kept[], when: readonly Condition[]): readonly LayerInput[] {
  const [first] = same as [Kept];
  const echoes =
    same.length > 1 && same.every(({ headers, origin }) => headers.some(([name, value]) => isOwn(name, value, origin)));
  const headers = first.headers.filter(([name, value]) => !(echoes && isOwn(name, value, first.origin)));
  const said: LayerInput = {
    ...{ kind: "answer", status: first.status, body: first.body, when: [...when] },
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  };
  const echoing: LayerInput = {
    ...{ kind: "cors", style: "policy", origins: "reflect", vary: false, preflights: "pass", when: [...when] },
  };
  return echoes ? [echoing, said] : [said];
}
