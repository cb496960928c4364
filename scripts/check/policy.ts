import { consoleLines } from "../../src/consoles/index.ts";
import type { Scenario } from "../../src/core/index.ts";
import { Unusable } from "../lib/unusable.ts";
import { credentialsOf, profilesOf, targetOf } from "../probe/arguments.ts";
import { type Asked, askersOf, askServer, isStranger, type Question } from "../probe/asking.ts";
import { hiding } from "../probe/hide.ts";
import type { NetworkLimits } from "../probe/network.ts";
import type { PolicyFile } from "./file.ts";
import type { Result } from "./results.ts";

interface Given {
  readonly file: string;
  readonly policy: PolicyFile;
  /** What stands in the place of the URL; null: it is asked. */
  readonly recorded: Scenario | null;
  readonly sendsUnsafe: boolean;
  readonly limits: NetworkLimits;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Holds a policy against a server, or against what it once answered. Throws Unusable. */
export async function checkPolicy({
  file,
  policy,
  recorded,
  sendsUnsafe,
  limits,
  environment,
}: Given): Promise<readonly Result[]> {
  const { url, method, body, credentials, may, browsers } = policy;
  const filled = (text: string) => fillIn(text, environment);
  const [page = "", ...others] = may;
  const wantsOutsiders = policy.mayNot.includes("outsiders");
  const named = policy.mayNot.filter((one) => one !== "outsiders");
  const question: Question = {
    ...{ page, method, body, sendsUnsafe, limits },
    url: targetOf(url),
    compare: [...others, ...named.filter((one) => one !== "null")],
    headers: Object.entries(policy.headers).map(([name, value]) => [name, filled(value)] as const),
    credentials: credentialsOf(credentials),
    cookies: policy.cookies.map(filled),
    profiles: profilesOf(browsers),
    recorded: recorded?.hosts ?? null,
  };
  const { asked, exchanges } = await askServer(question);
  const allowed = askersOf(question).slice(0, may.length);
  const hide = hiding(question.headers, question.cookies);
  const isAllowed = ({ asker }: Asked) => allowed.some(({ id }) => id === asker.id);
  const counts = (one: Asked) =>
    !isStranger(one.asker) || wantsOutsiders || (named.includes("null") && one.asker.origin === "null");
  const silent = exchanges.find(({ result }) => "failure" in result)?.note ?? null;
  return asked.filter(counts).map((one): Result => {
    const result = isAllowed(one) ? reads(one) : readsNot(one);
    const name = `${one.asker.origin} ${isAllowed(one) ? "may" : "may not"} read ${method} ${url} (${one.profile})`;
    return {
      file,
      name: hide.text(name),
      state: result.state,
      why: hide.text(result.state === "fails" && silent ? `${result.why} ${silent}` : result.why),
    };
  });
}

function reads({ got, trace, profile }: Asked): Pick<Result, "state" | "why"> {
  if (got === "reads") return { state: "holds", why: "" };
  if (got === "would-send") return { state: "holds", why: "as far as its preflight; --send-unsafe goes further" };
  if (got === "unknown") return { state: "unknown", why: "the request was not sent; --send-unsafe sends it" };
  const outcome = trace.outcomes[0];
  if (outcome?.kind !== "error") return { state: "fails", why: "It reads nothing." };
  return { state: "fails", why: consoleLines(outcome.failure, profile)[0] ?? outcome.failure.code };
}

function readsNot({ got }: Asked): Pick<Result, "state" | "why"> {
  if (got === "fails") return { state: "holds", why: "" };
  if (got === "unknown") return { state: "unknown", why: "the request was not sent; --send-unsafe sends it" };
  return { state: "fails", why: got === "reads" ? "It reads the answer." : "Its preflight is granted: it may send the request." };
}

/** `${NAME}` out of the environment. Throws Unusable. */
function fillIn(text: string, environment: Given["environment"]): string {
  return text.replaceAll(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/gu, (_all, name: string) => {
    const value = environment[name];
    if (value === undefined) throw new Unusable(`The environment has no ${name}.`);
    return value;
  });
}
