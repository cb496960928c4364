import { useCallback } from "react";
import { consoleLines } from "../../consoles/index.ts";
import type { List } from "../../judge/requirements/list.ts";
import { withoutSecrets } from "../../paste/secrets.ts";
import { encodeLink, linkFits } from "../../scenario/link.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { usePlaygroundStore } from "../../store/hooks.ts";
import type { Outcome } from "../../trace/events.ts";
import { ticketOf } from "../../words/requirements/ticket.ts";
import { useWords } from "../ui/use-words.ts";
import { shareable } from "./shareable.ts";

const browsers = ["chromium", "firefox", "webkit"] as const;

/** Makes the ticket for an action of the present scenario, with what every browser prints and a link; null: nothing must be said. */
export function useTicket(action: number, list: List): () => Promise<string | null> {
  const words = useWords("requirements");
  const { profiles } = useWords("trace");
  const store = usePlaygroundStore();
  return useCallback(async () => {
    const { scenario, trace, compare } = store.getState();
    const [comparison, link] = await Promise.all([compare(() => {}, new AbortController().signal), linkTo(scenario)]);
    const failureOf = (outcome: Outcome | undefined) => (outcome?.kind === "error" ? outcome.failure : null);
    const printed = browsers.map((name) => {
      const failure = failureOf(comparison.actions[action]?.[name].outcome);
      return [profiles[name], failure === null ? [] : consoleLines(failure, name)] as const;
    });
    const text = ticketOf(words, list, { trace, action, printed, link: null });
    if (text === null) return null;
    // The link was cleaned by itself: what replaces secrets in a text would take it for one.
    const whole = ticketOf(words, list, { trace, action, printed, link: "LINK" }) ?? text;
    return withoutSecrets(link === null ? text : whole).text.replace(/LINK\n$/u, () => `${link}\n`);
  }, [action, list, words, profiles, store]);
}

async function linkTo(scenario: Scenario): Promise<string | null> {
  const clean = shareable(scenario);
  if (clean === null) return null;
  const hash = await encodeLink(clean, { stop: null, tab: null });
  return linkFits(hash) ? `${location.origin}${location.pathname}${hash}` : null;
}
