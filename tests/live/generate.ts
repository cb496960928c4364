import { type Random, randomFrom, seedOf } from "../../src/practice/random.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { type ActionInput, makeAction } from "./generate/actions.ts";
import { makeHosts } from "./generate/hosts.ts";
import { withoutKeepingRefusals } from "./generate/refused.ts";
import { makeWeb } from "./generate/web.ts";
import { makeWorld, type World } from "./generate/world.ts";

/** The scenario with this number of the suite with this seed: always the same one, whatever else is made. */
export function makeScenario(suite: number, index: number): Scenario {
  const random = randomFrom(seedOf(suite, index));
  const world = makeWorld(random);
  const actions = makeActions(random, world);
  const parsed = parseScenario({
    version: 2,
    title: `Fresh scenario ${index} of seed ${suite}`,
    pages: world.pages,
    hosts: makeHosts(random, world, actions),
    actions,
  });
  if (!parsed.ok) throw new Error(`Scenario ${index} of seed ${suite} is none: ${JSON.stringify(parsed.problems)}`);
  return withoutKeepingRefusals(parsed.scenario);
}

/** The same where schemes, address spaces and the settings of the browser decide. Every second one has a user who lets others in. */
export function makeWebScenario(suite: number, index: number): Scenario {
  const random = randomFrom(seedOf(suite ^ webSeeds, index));
  const web = makeWeb(random);
  const actions = makeActions(random, web).filter((action) => !isMixedForm(web, action));
  const isOpen = index % 2 === 0;
  const hosts = makeHosts(random, web, actions).map((host) => ({ ...host, addressSpace: web.spaceOf[host.origins[0] ?? ""] }));
  const parsed = parseScenario({
    version: 2,
    title: `Fresh scenario ${index} of the web of seed ${suite}`,
    browser: {
      cookies: web.cookies,
      thirdPartyCookies: isOpen ? "as-shipped" : "blocked",
      localNetwork: isOpen ? "granted" : "denied",
    },
    pages: web.pages,
    hosts,
    actions,
  });
  if (!parsed.ok) throw new Error(`Scenario ${index} of the web of seed ${suite} is none: ${JSON.stringify(parsed.problems)}`);
  return withoutKeepingRefusals(parsed.scenario);
}

/** Left out: here a form is sent into a frame, where it is stopped; most are sent into the whole window, where browsers only warn. */
function isMixedForm({ pages }: World, { kind, url }: ActionInput): boolean {
  return kind === "form" && url.startsWith("http:") && pages.some((page) => page.url.startsWith("https:"));
}

/** So that they are not the others' twins. */
const webSeeds = 0x77656273;

function makeActions(random: Random, world: World): ActionInput[] {
  const actions: ActionInput[] = [];
  const count = random.weighted([
    [5, 1],
    [3, 2],
    [2, 3],
    [1, 4],
  ]);
  while (actions.length < count) {
    const page = random.pick(world.pages);
    const last = actions.at(-1);
    // The same again, or nearly: caches and cookies show themselves at the second time.
    if (last && isRepeatable(world, last) && random.chance(55)) actions.push(again(random, last));
    else actions.push(newAction(random, world, page, actions.length));
  }
  return actions;
}

function newAction(random: Random, world: World, page: World["pages"][number], index: number): ActionInput {
  const url = urlFor(random, world, index);
  const origin = URL.parse(url, page.url)?.origin;
  const isAnswered = world.origins.some((known) => known === origin && known !== world.down);
  return makeAction(random, page, url, isAnswered);
}

/**
 * Left out: what a document keeps by itself (images, modules), WebKit's preflight cache for sandboxed pages, and parts, which Chromium
 * puts together from what it has.
 */
function isRepeatable(world: World, action: ActionInput): boolean {
  if (action.kind !== "fetch" && action.kind !== "xhr") return false;
  if (action.headers?.some(([name]) => name.toLowerCase() === "range")) return false;
  return world.pages.find(({ id }) => id === action.page)?.sandboxed !== true;
}

function again(random: Random, action: ActionInput): ActionInput {
  if (action.kind === "fetch" && random.chance(30)) return { ...action, credentials: random.pick(["omit", "include"]) };
  if (action.kind === "fetch" && random.chance(20))
    return { ...action, method: random.pick(["GET", "PUT", "DELETE"]), body: null };
  return action;
}

function urlFor(random: Random, world: World, index: number): string {
  // The page's own origin comes first; others are what this is about.
  const [own, ...others] = world.origins;
  const origin = others.length === 0 || random.chance(14) ? `${own}` : random.pick(others);
  const path = `/a${index}`;
  return random.weighted([
    [90, `${origin}${path}`],
    [3, `${origin}${path}?q=1#part`],
    [2, `${world.nobody}${path}`],
    [1, path],
    [4, oddUrl(random, origin, path)],
  ]);
}

/** URLs that nothing is sent to; for script only, see makeAction. */
function oddUrl(random: Random, origin: string, path: string): string {
  const { protocol, hostname } = new URL(origin);
  return random.pick([
    origin.replace("://", "://user:pass@") + path,
    "http://[",
    `${protocol}//${hostname}:6667${path}`,
    "ftp://files.example/x",
  ]);
}
