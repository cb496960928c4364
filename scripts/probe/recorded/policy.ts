import type { ScenarioInput } from "../../../src/core/index.ts";
import type { HeaderList } from "../../../src/http/messages.ts";
import { notSent } from "../exchanges.ts";
import { isCors, type Kept, valuesOf, variesByOrigin } from "./answers.ts";

export type LayerInput = NonNullable<ScenarioInput["hosts"][number]["layers"]>[number];

/** Asked by a page that nobody can know: what it is told, everybody is. */
export const stranger = "https://elsewhere.example";

const allowOrigin = "access-control-allow-origin";

/**
 * The answers to one URL as a CORS layer that would give them, with an answer of the server behind it: what can be edited, linted and
 * exported. A proposal: whoever takes it plays it against the answers first. Null: they look like none.
 */
export function asPolicy(kept: readonly Kept[]): readonly LayerInput[] | null {
  const preflights = kept.filter(({ preflight }) => preflight);
  const sent = kept.filter(({ preflight, unsent }) => !preflight && !unsent);
  // What was not sent is taken to be allowed to those to whom it was granted.
  const actual = sent.length > 0 ? sent : preflights.map((one) => ({ ...one, ...madeUp }));
  const [answer] = actual;
  const [asked] = preflights;
  if (
    answer === undefined ||
    kept.some(({ status, preflight }) => !preflight && status >= 300 && status < 400) ||
    new Set(kept.map(({ url }) => new URL(url).pathname)).size > 1
  )
    return null;
  const told = new Map(actual.map((one) => [one.origin, valuesOf(one.headers, allowOrigin)]));
  if ([...told.values()].some((values) => values.length > 1)) return null;
  const isFixed = same(actual) && same(preflights);
  const cors = isFixed ? written(answer, asked) : listed(actual, preflights, told);
  const headers = answer.headers.filter((one) => !isCors(one) && !/^vary$/iu.test(one[0]));
  const vary = valuesOf(answer.headers, "vary").flatMap((line) => line.split(",").map((one) => one.trim()));
  const others = vary.filter((one) => isFixed || !/^origin$/iu.test(one));
  return [
    cors,
    ...(asked !== undefined && asked.status >= 300 ? [refusal(asked, isFixed)] : []),
    {
      kind: "handler",
      routes: [
        {
          status: answer.status,
          headers: [...headers, ...(others.length > 0 ? [["Vary", others.join(", ")] as const] : [])].map(([name, value]) => [
            name,
            value,
          ]),
          body: answer.body,
        },
      ],
    },
  ];
}

const madeUp = { status: 501, body: notSent };

const corsText = ({ headers }: Kept) => JSON.stringify(corsOf(headers));
const corsOf = (headers: HeaderList): [string, string][] => headers.filter(isCors).map(([name, value]) => [name, value]);
const same = (kept: readonly Kept[]) => new Set(kept.map((one) => JSON.stringify([one.status, corsText(one)]))).size <= 1;

/** All that ask are told the same. */
const written = (answer: Kept, asked: Kept | undefined): LayerInput => ({
  ...{ kind: "cors", style: "headers", actual: corsOf(answer.headers) },
  preflight: asked === undefined || asked.status >= 300 ? null : { status: asked.status, headers: corsOf(asked.headers) },
  onPreflights: false,
});

/** A preflight that is turned away; where the layer before it speaks on it too, it does not speak itself. */
const refusal = ({ status, headers, body }: Kept, speaks: boolean): LayerInput => ({
  ...{ kind: "answer", status, body, when: [{ of: "preflight" }] },
  headers: headers.flatMap(([name, value]): [string, string][] =>
    speaks || !(isCors([name, value]) || /^vary$/iu.test(name)) ? [[name, value]] : [],
  ),
});

/** Each is told something of its own. */
function listed(actual: readonly Kept[], preflights: readonly Kept[], told: ReadonlyMap<string, readonly string[]>): LayerInput {
  const strangers = told.get(stranger)?.[0] ?? null;
  const echoed = [...told].flatMap(([origin, [value]]) => (value === origin ? [origin] : []));
  const known = actual.find(({ origin }) => echoed.includes(origin));
  const asked = preflights.find(({ origin }) => echoed.includes(origin)) ?? preflights[0];
  const names = (header: string) =>
    valuesOf(asked?.headers ?? [], header).flatMap((line) =>
      line
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    );
  const [age] = valuesOf(asked?.headers ?? [], "access-control-max-age");
  const refuses = actual.some(({ origin, status }) => !echoed.includes(origin) && status === 403) && known?.status !== 403;
  const first = strangers !== null && strangers !== "*" && strangers !== stranger ? strangers : null;
  return {
    ...{ kind: "cors", style: "policy" },
    origins: strangers === stranger ? "reflect" : [...new Set([...(first === null ? [] : [first]), ...echoed])],
    methods: names("access-control-allow-methods"),
    headers: names("access-control-allow-headers"),
    credentials: [known, asked].some((one) => valuesOf(one?.headers ?? [], "access-control-allow-credentials").includes("true")),
    maxAge: age !== undefined && /^\d{1,9}$/u.test(age) ? Number(age) : null,
    expose: valuesOf(known?.headers ?? [], "access-control-expose-headers").flatMap((line) =>
      line.split(",").map((one) => one.trim()),
    ),
    vary: actual.every(({ headers }) => variesByOrigin(headers)),
    unknownOrigin: strangers === "*" ? "any" : first !== null ? "first" : refuses ? "refuse" : "omit",
    preflights: asked !== undefined && asked.status >= 300 ? "pass" : "answer",
  } as LayerInput;
}
