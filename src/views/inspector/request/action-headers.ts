import type { ActionSpec } from "../../../scenario/schema.ts";
import type { RequestEvent, Trace } from "../../../trace/events.ts";
import { eventsOf } from "../../../trace/trace-index.ts";
import { axiosAdds } from "../code/axios-code.ts";
import { isCall } from "../code/js.ts";
import { droppedHeaders, headerSourcesOf, type SourcedHeader } from "../header-sources.ts";

export interface ActionHeaders {
  readonly preflight: readonly SourcedHeader[] | null;
  /** null: the request itself was never sent. */
  readonly actual: readonly SourcedHeader[] | null;
  /** What the script asked for and the browser left out, as written. */
  readonly dropped: readonly string[];
}

/** Who put which header on the first hop of an action; `axios`: as it would be, had the script used Axios. */
export function actionHeaders(trace: Trace, index: number, action: ActionSpec | undefined, axios: boolean): ActionHeaders {
  const sent = (purposes: readonly string[]) => {
    const event = eventsOf(trace, index).find((e): e is RequestEvent => e.type === "request" && purposes.includes(e.purpose));
    return event ? headerSourcesOf(event, action, trace) : null;
  };
  const actual = sent(["actual", "client"]);
  return {
    preflight: sent(["preflight"]),
    actual: actual && axios && isCall(action) ? asAxios(actual, axiosAdds(action)) : actual,
    dropped: droppedHeaders(trace, index),
  };
}

function asAxios(headers: readonly SourcedHeader[], adds: readonly (readonly [string, string])[]): SourcedHeader[] {
  const library = new Map(adds.map(([name, value]) => [name.toLowerCase(), { name, value, by: "library" as const }]));
  const kept = headers.map((header) => {
    const own = library.get(header.name.toLowerCase());
    library.delete(header.name.toLowerCase());
    return own ?? header;
  });
  return [...kept, ...library.values()];
}
