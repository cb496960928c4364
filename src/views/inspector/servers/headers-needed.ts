import { firstLine } from "../../../http/headers.ts";
import { pageOrigin } from "../../../origins/page-origin.ts";
import { includesCredentials } from "../../../scenario/credentials.ts";
import type { HostSpec, Scenario } from "../../../scenario/schema.ts";
import type { Trace } from "../../../trace/events.ts";
import { Url } from "../../../url/url.ts";

type Suggestion = readonly [name: string, value: string];

/** Headers that the requests of this scenario would need from one host. */
export interface HeadersNeeded {
  /** The origin of the page that asks; null: no page does. */
  readonly origin: string | null;
  readonly preflight: readonly Suggestion[];
  readonly actual: readonly Suggestion[];
}

/** What a host would have to say for the requests that are made to it. Taken from the last run, where it tells. */
export function headersNeeded(scenario: Scenario, trace: Trace, host: HostSpec): HeadersNeeded {
  const actions = askingActions(scenario, host);
  const first = actions[0] === undefined ? undefined : scenario.actions[actions[0]];
  const page = scenario.pages.find(({ id }) => first && first.kind !== "client" && first.page === id) ?? scenario.pages[0];
  if (!page) return { origin: null, preflight: [], actual: [] };

  const origin = originSent(trace, host, new Set(actions)) ?? pageOrigin(page);
  const wanted = wantedOf(trace, new Set(actions));
  const written = new Map(
    scenario.actions.flatMap((action) =>
      "headers" in action ? action.headers.map(([name]) => [name.toLowerCase(), name] as const) : [],
    ),
  );
  // Nobody's own is `null`: allowed by name it would let every sandboxed page in.
  const shared: Suggestion[] = origin === "null" ? [] : [["Access-Control-Allow-Origin", origin]];
  if (scenario.actions.some((action, i) => actions.includes(i) && includesCredentials(action)))
    shared.push(["Access-Control-Allow-Credentials", "true"]);
  const preflight = [...shared];
  if (wanted.methods.size > 0) preflight.push(["Access-Control-Allow-Methods", [...wanted.methods].join(", ")]);
  if (wanted.headers.size > 0)
    preflight.push(["Access-Control-Allow-Headers", [...wanted.headers].map((name) => written.get(name) ?? name).join(", ")]);
  preflight.push(["Access-Control-Max-Age", "600"]);
  const actual = [...shared];
  if (wanted.hidden.size > 0) actual.push(["Access-Control-Expose-Headers", [...wanted.hidden].join(", ")]);
  return { origin, preflight, actual };
}

/** The origin that those actions have sent to the host: after redirects it may not be the page's. Null: none has arrived. */
function originSent(trace: Trace, { id }: HostSpec, actions: ReadonlySet<number>): string | null {
  const sent = trace.events.flatMap((event) => {
    const isAsked =
      event.type === "request" && event.purpose !== "forward" && event.to === `host:${id}` && actions.has(event.action);
    return isAsked ? (firstLine(event.request.headers, "origin") ?? []) : [];
  });
  return sent.includes("null") ? "null" : (sent[0] ?? null);
}

/** Indexes of the pages' actions that ask this host; all of them where none asks it directly (it stands behind a proxy). Sockets know no CORS. */
function askingActions({ actions, pages }: Scenario, host: HostSpec): readonly number[] {
  const byPages = actions.flatMap((action, i) =>
    action.kind === "client" || action.kind === "websocket" ? [] : [{ action, i }],
  );
  const asking = byPages.filter(({ action }) => {
    const base = pages.find(({ id }) => id === action.page)?.url;
    const url = Url.parse(action.url, base);
    return url !== null && host.origins.includes(url.origin);
  });
  return (asking.length > 0 ? asking : byPages).map(({ i }) => i);
}

/** What the run's own steps say was needed. */
function wantedOf(trace: Trace, actions: ReadonlySet<number>) {
  const wanted = { methods: new Set<string>(), headers: new Set<string>(), hidden: new Set<string>() };
  for (const event of trace.events) {
    if (event.type !== "step" || !actions.has(event.action)) continue;
    const { step } = event;
    if (step.name === "preflight-needed") {
      if (!step.values.methodSafelisted) wanted.methods.add(step.values.method);
      for (const name of step.values.unsafeHeaders) wanted.headers.add(name);
    } else if (step.name === "expose" && step.values.responseType === "cors") {
      for (const name of step.values.hidden)
        if (!name.startsWith("set-cookie") && !name.startsWith("access-control-")) wanted.hidden.add(name);
    }
  }
  return wanted;
}
