import {
  type Knobs,
  knobsOf,
  type Outsider,
  observe,
  outsidersOf,
  type ProfileName,
  parseScenario,
  publicSuffixList,
  runInMemory,
  runOver,
  type Scenario,
  type Trace,
} from "../../src/core/index.ts";
import { Unusable } from "../lib/unusable.ts";
import { type Exchange, Network, notSent } from "./exchanges.ts";
import type { NetworkLimits } from "./network.ts";

/** What is asked, and by whom. */
export interface Question {
  readonly url: string;
  /** Origin or URL of the page. */
  readonly page: string;
  /** Further pages that are meant to read it. */
  readonly compare: readonly string[];
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
  readonly credentials: "omit" | "same-origin" | "include";
  /** As Set-Cookie has them: what the browser keeps of the server. */
  readonly cookies: readonly string[];
  readonly profiles: readonly ProfileName[];
  /** Methods that change something are sent too. */
  readonly sendsUnsafe: boolean;
  readonly limits: NetworkLimits;
  /** Recorded servers, which answer in the place of the real ones; null: the network is asked. */
  readonly recorded: Scenario["hosts"] | null;
}

export interface Asker {
  readonly id: string;
  readonly is: "page" | "compare" | Outsider["is"];
  readonly origin: string;
  readonly page: Scenario["pages"][number];
}

/** What became of one asker's request, by one browser's rules. */
export interface Asked {
  readonly asker: Asker;
  readonly profile: ProfileName;
  /** Of a scenario with this asker alone. */
  readonly scenario: Scenario;
  readonly trace: Trace;
  /** `would-send`: a preflight granted it, and the request itself was not to be sent. `unknown`: it asks for no permission, and was not sent. */
  readonly got: "reads" | "fails" | "would-send" | "unknown";
}

export interface Answers {
  readonly question: Question;
  readonly askers: readonly Asker[];
  readonly asked: readonly Asked[];
  readonly exchanges: readonly Exchange[];
}

const secret = /^(?:authorization|proxy-authorization|cookie|x-api-key|api-key|apikey|x-auth-token|x-access-token)$/iu;

/** The scenario in which one asker asks; without a server: who answers is on the network. */
export function askedBy(
  { url, method, headers, body, credentials, cookies, recorded }: Question,
  asker: Asker,
  profile: ProfileName,
): Scenario {
  return usable({
    version: 2,
    browser: { profile, localNetwork: "granted", cookies: cookies.map((line) => ({ url, line })) },
    pages: [asker.page],
    hosts: recorded ?? [],
    actions: [
      {
        ...{ kind: "fetch", page: asker.id, url, method, body, credentials },
        // A stranger knows no token; its browser sends the cookies all the same.
        headers: headers.filter(([name]) => !isStranger(asker) || !secret.test(name)),
        cache: asker.is === "page" ? "default" : "no-store",
      },
    ],
  });
}

/** Throws Unusable. */
export function usable(input: unknown): Scenario {
  const parsed = parseScenario(input);
  if (parsed.ok) return parsed.scenario;
  const [{ path, code } = { path: [], code: "" }] = parsed.problems;
  throw new Unusable(`This cannot be asked: ${path.join(".")}: ${code}.`);
}

/** Everybody who asks: the page, those that are compared, and the outsiders whom the judge of remedies tries. */
export function askersOf(question: Question): readonly Asker[] {
  const pages = [question.page, ...question.compare].map((written, i): Asker => {
    const parsed = URL.canParse(written) ? new URL(written) : null;
    if (parsed === null || !/^https?:$/u.test(parsed.protocol)) {
      throw new Unusable(`“${written}” is no origin of a page. It begins with https:// or http://.`);
    }
    const id = i === 0 ? "page" : `compare-${i}`;
    const [page] = usable({ version: 2, pages: [{ id, url: parsed.href }], hosts: [], actions: [] }).pages;
    return { id, is: i === 0 ? "page" : "compare", origin: parsed.origin, page: page as Asker["page"] };
  });
  const base = usable({ version: 2, pages: pages.map(({ page }) => page), hosts: [], actions: [] });
  const outsiders = outsidersOf(base, pages[0]?.page as Asker["page"], [new URL(question.url).origin], publicSuffixList);
  return [...pages, ...outsiders.map(({ is, origin, page }: Outsider): Asker => ({ id: page.id, is, origin, page }))];
}

/** Asks the server what browsers would ask it, each request once. Throws Unusable; a server that does not answer is part of the answers. */
export async function askServer(question: Question, send?: ConstructorParameters<typeof Network>[2]): Promise<Answers> {
  const askers = askersOf(question);
  const network = new Network(question.sendsUnsafe, question.limits, send);
  const play = (scenario: Scenario, ahead: boolean, knobs?: Knobs) =>
    question.recorded
      ? runInMemory(scenario, publicSuffixList, knobs)
      : runOver(network.carrier(ahead), scenario, publicSuffixList, { knobs });
  const asked: Asked[] = [];
  for (const asker of askers) {
    for (const profile of isStranger(asker) ? (["chromium"] as const) : question.profiles) {
      const scenario = askedBy(question, asker, profile);
      const trace = await play(scenario, false, knobsFor(asker));
      asked.push({ asker, profile, scenario, trace, got: gotIn(scenario, trace, network) });
    }
    // Who does not answer the page need not be asked by others.
    if (asker.is === "page" && !question.recorded && network.exchanges.every(({ result }) => "failure" in result)) break;
  }
  // What would follow a preflight that has failed: what is missing there is told at once.
  for (const asker of question.recorded ? [] : askers.filter((one) => asked.some((done) => done.asker === one))) {
    await play(askedBy(question, asker, "chromium"), true);
  }
  return { question, askers, asked, exchanges: network.exchanges };
}

/** Of strangers it is asked in the browser that is the worst for servers: cookies go to other sites, and the local network is open. */
export const knobsFor = (asker: Asker): Knobs | undefined =>
  isStranger(asker) ? { ...knobsOf("chromium"), thirdPartyCookies: "sent", localNetworkAccess: "off" } : undefined;

export const isStranger = ({ is }: Asker) => is !== "page" && is !== "compare";

function gotIn(scenario: Scenario, trace: Trace, network: Network): Asked["got"] {
  const isUnsent = trace.events.some(
    (event) =>
      (event.type === "request" && scenario.hosts.length === 0 && !network.sends(event.request.method)) ||
      (event.type === "response" && "body" in event.response && event.response.body === notSent),
  );
  if (!isUnsent) return observe(scenario, trace).actions[0]?.readable === true ? "reads" : "fails";
  return trace.events.some((event) => event.type === "request" && event.purpose === "preflight") ? "would-send" : "unknown";
}
