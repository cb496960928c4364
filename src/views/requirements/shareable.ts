import { replacement, withoutSecrets } from "../../paste/secrets.ts";
import { parseScenario } from "../../scenario/parse.ts";
import type { Scenario } from "../../scenario/schema.ts";

const secret =
  /^(?:authorization|proxy-authorization|cookie|x-api-key|api-key|apikey|x-auth-token|x-access-token|x-csrf-token)$/iu;

/** What stands for a secret where only ASCII can stand. */
const hidden = "replaced";

/**
 * A scenario for somebody else's eyes: tokens, cookies and keys are replaced, each wherever it stands, so that a server that compares one
 * still does. Null: it cannot be had without them.
 */
export function shareable(scenario: Scenario): Scenario | null {
  const tokens = scenario.actions.flatMap((action) =>
    "headers" in action ? action.headers.flatMap(([name, value]) => (secret.test(name) ? value.split(/[\s;]+/u) : [])) : [],
  );
  const cookies = scenario.browser.cookies.map(({ line }) => line.split(";", 1)[0]?.split("=").slice(1).join("=") ?? "");
  // Shorter ones would be found in words, and a scheme is none.
  const known = [...tokens, ...cookies]
    .map((value) => value.trim())
    .filter((value) => value.length >= 6 && !/^(?:bearer|digest|negotiate|apikey)$/iu.test(value))
    .sort((a, b) => b.length - a.length);
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  const text = known.reduce((now, value) => now.replaceAll(inJson(value), hidden), JSON.stringify(scenario));
  try {
    const parsed = parseScenario(JSON.parse(withoutSecrets(text).text.replaceAll(replacement, hidden)));
    return parsed.ok ? parsed.scenario : null;
  } catch {
    return null;
  }
}
