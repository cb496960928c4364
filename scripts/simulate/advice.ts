import { advise, publicSuffixList, type Scenario, type Trace } from "../../src/core/index.ts";
import { remedies as words } from "../../src/words/en/remedies/index.ts";
import { trace as traceWords } from "../../src/words/en/trace/index.ts";
import { plain } from "../../src/words/phrase.ts";
import { changeWords, sentLines } from "../../src/words/remedies.ts";
import { outcomeTitle } from "../../src/words/trace/outcomes.ts";

/** What would give an action what it was meant to get, as text; empty: nothing is missing. */
export function adviceLines(scenario: Scenario, trace: Trace, action: number): string[] {
  const { kind, wish, because, remedies, stranger, tried } = advise(scenario, trace, action, publicSuffixList);
  switch (kind) {
    case "none-wished":
      return [];
    case "rightly":
      return [`${words.rightlyTitle}: ${plain(words.right[because ?? "injected"])}`];
    case "nothing-safe":
      return [`${words.nothingSafe}: ${plain(words.tried(tried))}`];
    case "remedies":
      return [
        `${words.titles[wish ?? "answer"]}:`,
        ...(stranger === null ? [] : [plain(words.stranger(stranger))]),
        ...remedies.flatMap(({ changes, proof }, i) => [
          ...changes.flatMap((change) => [
            `${i + 1}. ${plain(changeWords(words, change, scenario.hosts))}`,
            ...sentLines(words, change).flatMap(({ on, lines }) => [
              `   ${on}`,
              ...lines.map(({ text }) => `     ${plain(text)}`),
            ]),
          ]),
          `   ${plain(words.proof(outcomeTitle(traceWords, proof.outcome)))}`,
        ]),
      ];
  }
}
