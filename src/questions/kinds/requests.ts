import type { ActionSpec } from "../../scenario/schema.ts";
import { type Answer, keyOf, type Sent } from "../answer.ts";
import { failureOf, isPreflighted, requestsOf, sentOf } from "../facts.ts";
import type { Run } from "../situation.ts";
import type { Kind } from "./kind.ts";

const ask: Sent = { method: "OPTIONS", preflight: true };

/** What would be sent if every action simply went out, by the method that it has. */
function plainly({ scenario, trace }: Run, action: number | undefined): readonly Sent[] {
  const all = scenario.actions.flatMap((one, i) => {
    if (action !== undefined && i !== action) return [];
    const sent = requestsOf(trace, i).find(({ purpose }) => purpose !== "preflight");
    const method = sent?.request.method ?? ("method" in one ? one.method.toUpperCase() : "GET");
    return [{ method, preflight: false }];
  });
  return all;
}

/** What forms can send. */
const simple: ReadonlySet<string> = new Set(["GET", "HEAD", "POST"]);

function isSimple(spec: ActionSpec | undefined): boolean {
  return spec !== undefined && (!("method" in spec) || simple.has(spec.method.toUpperCase()));
}

/** Which requests are sent, in order? */
export const requests: Kind<"requests"> = {
  choose: "one",
  right: ({ action }, { trace }) => {
    if (trace.outcomes.length === 0 || (action !== undefined && trace.outcomes[action] === undefined)) return null;
    return [{ of: "requests", sent: sentOf(trace, action) }];
  },
  offers: ({ action }, run) => {
    const plain = plainly(run, action);
    const [first, ...others] = plain;
    const lists: readonly (readonly Sent[])[] = [
      [],
      ...(first ? [[ask]] : []),
      plain,
      plain.flatMap((sent) => [ask, sent]),
      ...(first && others.length > 0 ? [[ask, first, ...others]] : []),
      sentOf(run.trace, action),
    ];
    const offers = lists.map((sent): Answer => ({ of: "requests", sent }));
    const keys = offers.map(keyOf);
    const length = (answer: Answer) => (answer.of === "requests" ? answer.sent.length : 0);
    return offers
      .filter((offer, i) => keys.indexOf(keyOf(offer)) === i)
      .sort((a, b) => length(a) - length(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
  },
  belief: ({ action }, answer, { scenario, trace }) => {
    if (answer.of !== "requests") return "other";
    const asks = answer.sent.filter(({ preflight }) => preflight).length;
    const sent = sentOf(trace, action);
    const asked = sent.filter(({ preflight }) => preflight).length;
    const several = action === undefined && scenario.actions.length > 1;
    if (answer.sent.length === 0) {
      // Where all went well nobody has taken it for blocked.
      const outcomes = action === undefined ? trace.outcomes : [trace.outcomes[action]];
      return asked < sent.length && outcomes.some((outcome) => failureOf(outcome)) ? "blocked-means-not-sent" : "other";
    }
    if (several) return "options-every-time";
    const one = action ?? 0;
    if (asks > asked) return "every-post-asks";
    // That only PUT and DELETE are asked about is believed of other methods alone.
    if (asks < asked) return isSimple(scenario.actions[one]) ? "every-post-asks" : "other";
    // As often as is so, but what was asked for is sent, or is not.
    if (isPreflighted(trace, one)) {
      return answer.sent.length > sent.length && failureOf(trace.outcomes[one])
        ? "the-server-blocked-me"
        : "options-instead-of-mine";
    }
    return "other";
  },
};
