import type { GateState } from "../../scene/score.ts";
import type { AnyStep } from "../../trace/steps.ts";
import type { Words } from "../contract.ts";
import type { Phrase } from "../phrase.ts";
import { originOf } from "../trace/names.ts";
import { stepWords } from "../trace/steps.ts";
import type { GateSays } from "./tables.ts";

/** What stands beside a gate: what it has decided, in a few words. Empty where it was not asked yet. */
export function gateSaysOf(words: Pick<Words, "trace" | "scene">, state: GateState, step: AnyStep | null): Phrase {
  const says = words.scene.gateSays;
  if (state === "idle") return [];
  if (state === "skip") return [says.skipped];
  if (step === null || state === "asking") return [says.asking];
  const short = shortOf(says, state, step);
  return short ?? stepWords(words.trace, step).title;
}

function shortOf(says: GateSays, state: GateState, step: AnyStep): Phrase | null {
  switch (step.name) {
    case "compare-origins":
      return step.values.same ? says.own : says.other;
    case "preflight-needed": {
      const { needed, method, methodSafelisted, unsafeHeaders } = step.values;
      if (!needed) return says.notNeeded(method);
      const because = methodSafelisted ? (unsafeHeaders[0] ?? says.upload) : method;
      if (state === "open") return says.neededAllowed(because);
      return state === "closed" ? says.neededRefused(because) : says.needed(because);
    }
    case "preflight-cache-store":
      return says.keptFor(step.values.maxAge);
    case "preflight-cache-lookup":
      return step.values.hit ? says.cached : null;
    case "credentials":
      if (step.values.cookies.length > 0) return says.cookiesGo(step.values.cookies.join(", "));
      return step.values.withheld.length > 0 ? says.cookiesStay : says.noneSent;
    case "preflight-methods":
      return step.verdict === "fail" ? says.methodRefused(step.values.method) : says.permitted;
    case "preflight-headers":
      return step.verdict === "fail" ? says.headerRefused(step.values.refused[0] ?? "") : says.permitted;
    case "preflight-status":
      return step.verdict === "fail" ? says.status(step.values.status) : says.permitted;
    case "preflight-redirect":
      return says.redirected(step.values.status);
    case "cors-check":
      return state === "open" && step.values.of === "preflight" ? says.permitted : checkSays(says, step);
    case "embed":
      return step.values.readable ? says.readable : says.unreadable;
    case "expose":
      return says.exposed(step.values.hidden.length);
    case "http-cache-lookup":
      return { fresh: says.fresh, revalidate: says.stale, none: says.unused }[step.values.serves];
    case "redirect":
      return step.values.next === null ? null : says.to(originOf(step.values.next));
    default:
      return null;
  }
}

function checkSays(says: GateSays, step: AnyStep & { readonly name: "cors-check" }): Phrase | null {
  const { allowOrigin } = step.values;
  if (step.verdict !== "fail") return allowOrigin === "*" ? says.allowOrigin("*") : says.named;
  switch (step.failure?.code.replace(/^P_/u, "")) {
    case "ACAO_MISSING":
      return says.missing;
    case "ACAO_MISMATCH":
      return says.mismatch(allowOrigin === null ? "–" : originOf(allowOrigin));
    case "ACAO_WILDCARD_WITH_CREDENTIALS":
      return says.wildcard;
    case "ACAC_NOT_TRUE":
      return says.noCredentials;
    default:
      return null;
  }
}
