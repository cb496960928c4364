import type { Scenario } from "../scenario/schema.ts";
import type { Words } from "./contract.ts";
import { hostName } from "./trace/names.ts";

type History = Words["board"]["history"];

/** What differs between two states of a scenario, in a word or two: "request 2", "the page", "api.shop.example". */
export function changedPart(words: History, before: Scenario, after: Scenario): string {
  // States share what they have in common (scenario/history.ts): what is another object has changed.
  const parts = [
    ...(before.title === after.title ? [] : [words.title]),
    ...(before.browser.profile === after.browser.profile ? [] : [words.browser]),
    ...(before.browser.cookies === after.browser.cookies ? [] : [words.cookies]),
    ...(before.browser.thirdPartyCookies === after.browser.thirdPartyCookies ? [] : [words.thirdPartyCookies]),
    ...(before.browser.localNetwork === after.browser.localNetwork ? [] : [words.permission]),
    ...(before.pages === after.pages ? [] : [words.pages]),
    ...(before.hosts === after.hosts ? [] : [hostsChanged(words, before, after)]),
    ...(before.actions === after.actions ? [] : [actionsChanged(words, before, after)]),
  ];
  if (parts.length === 0) return words.notes;
  return parts.length > 2 ? words.several : words.both(parts);
}

function hostsChanged(words: History, { hosts: before }: Scenario, { hosts: after }: Scenario): string {
  const changed = after.filter((host, i) => host !== before[i]);
  const [only] = changed;
  return before.length === after.length && only && changed.length === 1 ? hostName(only) : words.servers;
}

function actionsChanged(words: History, { actions: before }: Scenario, { actions: after }: Scenario): string {
  const changed = after.flatMap((action, i) => (action === before[i] ? [] : [i]));
  const [only] = changed;
  return before.length === after.length && only !== undefined && changed.length === 1 ? words.request(only + 1) : words.requests;
}
