import {
  limits,
  newHostsState,
  observe,
  publicSuffixList,
  respond,
  runInMemory,
  type Scenario,
  type ScenarioInput,
} from "../../../src/core/index.ts";
import type { WireResult } from "../../../src/http/messages.ts";
import { type Answers, type Asked, askedBy, knobsFor, usable } from "../asking.ts";
import type { Exchange } from "../exchanges.ts";
import type { Hide } from "../hide.ts";
import { decidingPart, keptOf } from "./answers.ts";
import { asPolicy, type LayerInput } from "./policy.ts";
import { asAnswers } from "./raw.ts";

type HostInput = ScenarioInput["hosts"][number];

export interface Recording {
  readonly scenario: Scenario;
  /** The server's answers are those of a CORS layer: it can be edited, linted and exported. */
  readonly asPolicy: boolean;
  /** Whether playing it leads every asker to what the real answers led to. Those for whom it does not. */
  readonly differs: readonly Asked[];
  /** Askers that found no room in it. */
  readonly leftOut: number;
}

/** What servers have answered, as a scenario without secrets that answers the same. */
export function record(answers: Answers, hide: Hide, withBodies: boolean): Recording {
  const { question, exchanges } = answers;
  const clean = {
    ...question,
    url: hide.text(question.url),
    page: hide.text(question.page),
    headers: question.headers.map(hide.given),
    body: question.body === null ? null : hide.text(question.body).slice(0, limits.body),
    cookies: question.cookies.map(hide.cookie),
  };
  const chosen = chosenOf(answers);
  const [first, ...others] = chosen;
  const origins = [...new Set(exchanges.map(({ request }) => new URL(request.url).origin))];
  const hosts = (origins.length > 0 ? origins : [new URL(question.url).origin]).map((origin, i) =>
    hostOf(
      origin,
      i,
      exchanges.filter(({ request }) => new URL(request.url).origin === origin),
      hide,
      withBodies,
    ),
  );
  const asking = [first, ...others].flatMap((one) => (one ? [one.asker] : []));
  const alone = asking.map((asker) => askedBy(clean, asker, question.profiles[0] ?? "chromium"));
  const [base] = alone as [Scenario];
  const scenario = usable({
    ...base,
    title:
      `${question.method} ${new URL(clean.url).host}${answers.asked.some(isUnsent) ? `, ${question.method} not sent` : ""}`.slice(
        0,
        limits.shortText,
      ),
    note: noteOf(answers),
    pages: asking.map(({ page, is, origin }) => ({
      ...page,
      name: is === "page" ? "" : is === "compare" ? "" : nameOf(is, origin),
      url: hide.text(page.url),
    })),
    hosts: hosts.map(({ host }) => host),
    actions: alone.flatMap(({ actions }) => actions),
  });
  const differs = answers.asked.filter(
    (one) => !isUnsent(one) && chosen.some(({ asker }) => asker === one.asker) && !leadsToTheSame(scenario, one),
  );
  return {
    scenario,
    asPolicy: hosts.every((host) => host.asPolicy),
    differs,
    leftOut: new Set(answers.asked.map(({ asker }) => asker)).size - asking.length,
  };
}

const isUnsent = ({ got }: Asked) => got === "would-send" || got === "unknown";

const nameOf = (is: string, origin: string) => `${is}: ${origin}`.slice(0, limits.shortText);

/** The pages; of outsiders first those that got something. As many as a scenario holds. */
function chosenOf({ asked }: Answers): readonly Asked[] {
  const once = asked.filter((one, i) => asked.findIndex(({ asker }) => asker === one.asker) === i);
  const rank = ({ asker: { is }, got }: Asked) => (is === "page" ? 0 : is === "compare" ? 1 : got === "fails" ? 3 : 2);
  return once.toSorted((a, b) => rank(a) - rank(b)).slice(0, limits.pages);
}

function hostOf(origin: string, index: number, exchanges: readonly Exchange[], hide: Hide, withBodies: boolean) {
  const id = index === 0 ? "server" : `server-${index + 1}`;
  const failed = exchanges.find(({ result }) => "failure" in result)?.result;
  const kept = exchanges.flatMap((one) => keptOf(one, hide, withBodies) ?? []);
  const host = (layers: readonly LayerInput[], failure?: HostInput["failure"]): HostInput => ({
    ...{ id, origins: [origin], owner: "us", layers: layers.slice(0, limits.layersPerHost) },
    ...(failure === undefined ? {} : { failure }),
  });
  if (failed && "failure" in failed && kept.length === 0)
    return { host: host([], failed.failure as HostInput["failure"]), asPolicy: false };
  const policy = asPolicy(kept);
  if (
    policy !== null &&
    answersAlike(usable({ version: 2, pages: [], hosts: [host(policy)], actions: [] }).hosts[0], exchanges)
  ) {
    return { host: host(policy), asPolicy: true };
  }
  return { host: host(asAnswers(kept)), asPolicy: false };
}

/** Whether a host says to each request, as far as a browser decides by it, what the real server has said. */
function answersAlike(host: Scenario["hosts"][number] | undefined, exchanges: readonly Exchange[]): boolean {
  return (
    host !== undefined &&
    exchanges.every(({ request, result, unsent }) => unsent || decidingPart(said(host, request)) === decidingPart(result))
  );
}

function said(host: Scenario["hosts"][number], request: Exchange["request"]): WireResult {
  const steps = respond(host, request, newHostsState(), 0);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

function leadsToTheSame(scenario: Scenario, { asker, profile, scenario: alone, trace }: Asked): boolean {
  const action = scenario.actions.findIndex((one) => "page" in one && one.page === asker.id);
  const played: Scenario = {
    ...scenario,
    browser: { ...scenario.browser, profile },
    actions: scenario.actions.slice(action, action + 1),
  };
  const outcome = (of: Scenario, run: typeof trace) => observe(of, run).actions[0]?.outcome;
  return outcome(played, runInMemory(played, publicSuffixList, knobsFor(asker))) === outcome(alone, trace);
}

function noteOf({ question, asked, exchanges }: Answers): string {
  const { method } = question;
  return [
    `What the server answered to a probe, by Origin. Secrets and the values of most headers were replaced.`,
    ...(asked.some(isUnsent)
      ? [`${method} was not sent, because it may change something: the answer to it is made up, and says nothing.`]
      : []),
    ...(exchanges.some(({ ahead }) => ahead)
      ? ["Some answers were asked for although no browser would have asked: their preflight had failed."]
      : []),
    "Of origins that were not asked for it knows nothing.",
  ].join("\n\n");
}
