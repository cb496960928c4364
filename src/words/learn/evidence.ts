import type { Evidence } from "../../questions/evidence.ts";
import { Url } from "../../url/url.ts";
import type { Words } from "../contract.ts";
import type { Phrase } from "../phrase.ts";
import { stepWords } from "../trace/steps.ts";

/** What a moment of a run shows. */
export function evidenceText({ learn, trace }: Pick<Words, "learn" | "trace">, of: Evidence): Phrase {
  const { evidence } = learn;
  switch (of.shows) {
    case "asked":
      return evidence.asked(of.method, short(of.url));
    case "left":
      return evidence.left(of.method, short(of.url));
    case "answered":
      return evidence.answered(of.status);
    case "ran":
      return evidence.ran(of.effect);
    case "refused":
      return evidence.refused(stepWords(trace, of.step).title);
    case "handed":
      return evidence.handed;
  }
}

function short(url: string): string {
  const parsed = Url.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : url;
}
