import { byteLowercase } from "../../http/tokens.ts";
import { includesCredentials } from "../../scenario/credentials.ts";
import { type Facts, lastStep } from "./facts.ts";

/** What a server has to allow, so that the request of an action may be made and its answer read. */
export interface Need {
  readonly credentials: boolean;
  readonly preflighted: boolean;
  /** The method, where it has to be allowed by name. */
  readonly methods: readonly string[];
  /** Every header that has to be allowed, as the script writes it. */
  readonly headers: readonly string[];
}

export function needOf(facts: Facts): Need {
  const step = lastStep(facts, "preflight-needed")?.values;
  const written = new Map("headers" in facts.spec ? facts.spec.headers.map(([name]) => [byteLowercase(name), name]) : []);
  return {
    credentials: includesCredentials(facts.spec),
    preflighted: step?.needed ?? false,
    methods: step && !step.methodSafelisted ? [step.method] : [],
    headers: step ? step.unsafeHeaders.map((name) => written.get(name) ?? nameInCase(name)) : [],
  };
}

/** `content-type` is written by nobody when it comes with a body. */
const nameInCase = (name: string) => name.replace(/(?:^|-)[a-z]/gu, (start) => start.toUpperCase());
