import type { Random, Weighted } from "../../src/practice/random.ts";
import type { Playable, TruthAction, TruthAnswer, TruthRoute, Via } from "../../tests/truth/corpus.ts";

/** A case with one thing as the other case has it; itself where there is nothing to take. */
type Change = (of: Playable, other: Playable, random: Random) => Playable;

/** What the page does differs more often than what the servers say. */
export const changes: Weighted<Change> = [
  [4, withOption],
  [4, withHeader],
  [2, withStatus],
  [2, withAnswer],
  [2, withHosts],
  [1, withAction],
  [1, withoutAction],
];

const scripted = ["method", "headers", "credentials", "body", "bodyType", "page"] as const;
/** What can be said of an action, by what performs it. */
const options: Readonly<Partial<Record<Via, readonly (keyof TruthAction)[]>>> = {
  fetch: [...scripted, "mode", "redirect", "cache", "referrerPolicy", "keepalive"],
  xhr: [...scripted, "uploadListener", "sync"],
  form: ["method", "enctype", "page"],
  iframe: ["page", "referrerPolicy"],
  beacon: ["body", "blobType", "page"],
  eventsource: ["credentials", "page"],
};
const optionsOf = (via: Via = "fetch") => options[via] ?? ["crossorigin", "referrerPolicy", "page"];

function withOption(of: Playable, other: Playable, random: Random): Playable {
  const at = random.int(0, of.actions.length - 1);
  const mine = of.actions[at] as TruthAction;
  const theirs = random.pick(other.actions);
  if (mine.wait !== undefined || theirs.wait !== undefined) return of;
  const name = random.pick(
    optionsOf(theirs.via)
      .filter((one) => optionsOf(mine.via).includes(one))
      .concat("via"),
  );
  return withActions(of, of.actions.with(at, name === "via" ? as(theirs, mine) : put(mine, name, theirs[name])));
}

/** What the other action is, sent where this one goes. */
const as = (theirs: TruthAction, mine: TruthAction): TruthAction => ({ ...theirs, url: mine.url });

function put<T extends object, K extends keyof T>(of: T, name: K, value: T[K] | undefined): T {
  const { [name]: _, ...rest } = of;
  return (value === undefined ? rest : { ...rest, [name]: value }) as T;
}

function withHeader(of: Playable, other: Playable, random: Random): Playable {
  return changedAnswer(of, other, random, (mine, theirs) => {
    const given = [...(mine.headers ?? [])];
    const offered = (theirs.headers ?? []).filter(([name]) => !isLocation(name));
    const names = [...new Set([...given, ...offered].map(([name]) => name.toLowerCase()))].filter((name) => !isLocation(name));
    if (names.length === 0) return mine;
    const changed = random.pick(names);
    const rest = given.filter(([name]) => name.toLowerCase() !== changed);
    return { ...mine, headers: [...rest, ...offered.filter(([name]) => name.toLowerCase() === changed)] };
  });
}

function withStatus(of: Playable, other: Playable, random: Random): Playable {
  return changedAnswer(of, other, random, (mine, { status }) => put(mine, "status", status));
}

function withAnswer(of: Playable, other: Playable, random: Random): Playable {
  return changedAnswer(of, other, random, (mine, theirs) => {
    const goals = (mine.headers ?? []).filter(([name]) => isLocation(name));
    return { ...theirs, headers: [...(theirs.headers ?? []).filter(([name]) => !isLocation(name)), ...goals] };
  });
}

/** Where a redirect leads stays, so that the case goes on as far as it went. */
const isLocation = (name: string) => /location$/iu.test(name);

type AnswerChange = (mine: TruthAnswer, theirs: TruthAnswer) => TruthAnswer;

function changedAnswer(of: Playable, other: Playable, random: Random, change: AnswerChange): Playable {
  const names = Object.keys(of.routes);
  const given = Object.values(other.routes);
  // What is sent to data: or to a host that refuses needs no routes.
  if (names.length === 0 || given.length === 0) return of;
  const side = random.pick(["preflight", "actual"] as const);
  const name = random.pick(names);
  const theirs = random.pick(given)[side];
  const mine = of.routes[name]?.[side];
  if (mine === undefined || theirs === undefined) return of;
  return { ...of, routes: { ...of.routes, [name]: { ...of.routes[name], [side]: change(mine, theirs) } } };
}

/** Two hosts change places in all that the case says. */
function withHosts(of: Playable, _other: Playable, random: Random): Playable {
  const one = random.pick(["X", "X", "Y", "S"]);
  const two = random.pick(["X", "Y", "Z", "Z", "S"]);
  const swap = (key: string) => (key === one ? two : key === two ? one : key);
  const urls = (text: string) => text.replace(/\{([XYZS])\}/gu, (_all, key: string) => `{${swap(key)}}`);
  const actions = of.actions.map((action) => (action.wait === undefined ? { ...action, url: urls(action.url) } : action));
  const answer = (given: TruthAnswer): TruthAnswer =>
    given.headers
      ? { ...given, headers: given.headers.map(([name, value]) => [name, isLocation(name) ? urls(value) : value]) }
      : given;
  const routes = Object.entries(of.routes).map(([name, { preflight, actual }]): [string, TruthRoute] => [
    name.replace(/^([XYZS])\//u, (_all, key: string) => `${swap(key)}/`),
    { ...(preflight && { preflight: answer(preflight) }), ...(actual && { actual: answer(actual) }) },
  ]);
  return { ...of, actions, routes: Object.fromEntries(routes) };
}

/** One more, sent to where one of the case's goes. */
function withAction(of: Playable, other: Playable, random: Random): Playable {
  const mine = random.pick(of.actions);
  const theirs = random.pick([...of.actions, ...other.actions]);
  if (of.actions.length > 5 || mine.wait !== undefined || theirs.wait !== undefined) return of;
  return withActions(of, of.actions.toSpliced(random.int(0, of.actions.length), 0, as(theirs, mine)));
}

function withoutAction(of: Playable, _other: Playable, random: Random): Playable {
  return of.actions.length < 2 ? of : withActions(of, of.actions.toSpliced(random.int(0, of.actions.length - 1), 1));
}

const withActions = (of: Playable, actions: readonly TruthAction[]): Playable => ({ ...of, actions });
