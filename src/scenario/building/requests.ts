import { newAction, newHost } from "../fresh.ts";
import { limits } from "../limits.ts";
import type { Scenario } from "../schema.ts";
import { hostAt, targetOf } from "./host-at.ts";

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
}

const sample = '{"name":"value"}';

/** One more request at the end. Where nobody answers there, a server comes with it: a request to nowhere teaches nothing. */
export function withRequest(scenario: Scenario, drawn: DrawnRequest): Scenario {
  if (scenario.actions.length >= limits.actions) return scenario;
  if (drawn.page !== null && !scenario.pages.some(({ id }) => id === drawn.page)) return scenario;
  const body = drawn.json ? { body: sample, headers: [["Content-Type", "application/json"]] as [string, string][] } : {};
  const sent = { url: drawn.url, method: drawn.method, ...body };
  const blank = newAction(drawn.page === null ? "client" : "fetch", scenario);
  const action =
    blank.kind === "fetch" && drawn.page !== null
      ? { ...blank, ...sent, page: drawn.page, credentials: drawn.credentials ? ("include" as const) : blank.credentials }
      : { ...blank, ...sent };
  const asked = { ...scenario, actions: [...scenario.actions, action as Scenario["actions"][number]] };
  const origin = targetOf(asked, action as Scenario["actions"][number]);
  return origin === null ? asked : withHostAt(asked, origin);
}

/** A server that answers for this origin, unless there is one. */
export function withHostAt(scenario: Scenario, origin: string): Scenario {
  if (hostAt(scenario, origin) || scenario.hosts.length >= limits.hosts) return scenario;
  return { ...scenario, hosts: [...scenario.hosts, { ...newHost(scenario, "server"), origins: [origin] }] };
}
