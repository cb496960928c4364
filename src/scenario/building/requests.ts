import type { HeaderList } from "../../http/messages.ts";
import { newAction, newHost, newPage } from "../fresh.ts";
import { limits } from "../limits.ts";
import type { Scenario } from "../schema.ts";
import { hostAt, originOf, targetOf } from "./host-at.ts";

/** A request as it is drawn: what most of them differ in. The rest has its form. */
export interface DrawnRequest {
  /** The page's id; null: a program that is no browser. */
  readonly page: string | null;
  readonly url: string;
  readonly method: string;
  /** With a body of JSON, and its Content-Type. */
  readonly json: boolean;
  /** With cookies, to other origins too. */
  readonly credentials: boolean;
  /** As they were pasted; they go before `json`. */
  readonly body?: string | null;
  readonly headers?: HeaderList;
}

const sample = '{"name":"value"}';

/** One more request at the end. Where nobody answers there, a server comes with it: a request to nowhere teaches nothing. */
export function withRequest(scenario: Scenario, drawn: DrawnRequest): Scenario {
  if (scenario.actions.length >= limits.actions) return scenario;
  if (drawn.page !== null && !scenario.pages.some(({ id }) => id === drawn.page)) return scenario;
  const body = drawn.json ? { body: sample, headers: [["Content-Type", "application/json"]] as [string, string][] } : {};
  const pasted = {
    ...(drawn.body == null ? {} : { body: drawn.body }),
    ...(drawn.headers?.length ? { headers: drawn.headers.map(([name, value]): [string, string] => [name, value]) } : {}),
  };
  const sent = { url: drawn.url, method: drawn.method, ...body, ...pasted };
  const blank = newAction(drawn.page === null ? "client" : "fetch", scenario);
  const action =
    blank.kind === "fetch" && drawn.page !== null
      ? { ...blank, ...sent, page: drawn.page, credentials: drawn.credentials ? ("include" as const) : blank.credentials }
      : { ...blank, ...sent };
  const asked = { ...scenario, actions: [...scenario.actions, action as Scenario["actions"][number]] };
  const origin = targetOf(asked, action as Scenario["actions"][number]);
  return origin === null ? asked : withHostAt(asked, origin);
}

/** A page at this URL, and its request. Where there is such a page already, it asks. */
export function withPageAndRequest(scenario: Scenario, url: string, drawn: Omit<DrawnRequest, "page">): Scenario {
  const known = scenario.pages.find((page) => originOf(page.url) === originOf(url));
  if (known) return withRequest(scenario, { ...drawn, page: known.id });
  if (scenario.pages.length >= limits.pages) return scenario;
  const page = { ...newPage(scenario), url };
  return withRequest({ ...scenario, pages: [...scenario.pages, page] }, { ...drawn, page: page.id });
}

/** A server that answers for this origin, unless there is one. */
export function withHostAt(scenario: Scenario, origin: string): Scenario {
  if (hostAt(scenario, origin) || scenario.hosts.length >= limits.hosts) return scenario;
  return { ...scenario, hosts: [...scenario.hosts, { ...newHost(scenario, "server"), origins: [origin] }] };
}
