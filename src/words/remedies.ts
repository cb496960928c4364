import type { Change } from "../judge/remedies/change.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Words } from "./contract.ts";
import { type Phrase, value } from "./phrase.ts";

/** What a change is, in a line. `hosts`: of the scenario that it was made for. */
export function changeWords({ changes, server }: Words["remedies"], change: Change, hosts: Scenario["hosts"]): Phrase {
  const host = "host" in change.at ? hosts[change.at.host] : undefined;
  const say = changes[change.does] as (change: Change, server: Phrase) => Phrase;
  return say(change, host ? server(host.name, host.origins[0] ?? host.id) : []);
}

/** Header lines that a server then sends, with what they are sent on. */
export interface SentLines {
  readonly on: string;
  readonly lines: readonly { readonly name: string; readonly text: Phrase }[];
}

/** The lines of a change; empty where it changes none. Those that are the same on every answer are told once. */
export function sentLines(words: Words["remedies"], change: Change): readonly SentLines[] {
  if (change.does !== "send-headers") return [];
  const { preflight, actual } = change;
  const told = (on: string, lines: typeof preflight): readonly SentLines[] =>
    lines.length === 0
      ? []
      : [
          {
            on,
            lines: lines.map(([name, sent]) => ({ name, text: sent === null ? words.gone(name) : value(`${name}: ${sent}`) })),
          },
        ];
  const same = JSON.stringify(preflight) === JSON.stringify(actual);
  if (same || preflight.length === 0) return told(words.onAll, actual);
  return [...told(words.onPreflight, preflight), ...told(words.onOthers, actual)];
}
