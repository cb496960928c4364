import type { Scenario } from "../scenario/schema.ts";
import { hostName } from "./trace/names.ts";

/** What differs between two states of a scenario, in a word or two: "request 2", "the page", "api.shop.example". */
export function changedPart(before: Scenario, after: Scenario): string {
  // States share what they have in common (scenario/history.ts): what is another object has changed.
  const parts = [
    ...(before.title === after.title ? [] : ["the title"]),
    ...(before.browser.profile === after.browser.profile ? [] : ["the browser"]),
    ...(before.browser.cookies === after.browser.cookies ? [] : ["cookies"]),
    ...(before.browser.localNetwork === after.browser.localNetwork ? [] : ["the permission"]),
    ...(before.pages === after.pages ? [] : ["pages"]),
    ...(before.hosts === after.hosts ? [] : [hostsChanged(before, after)]),
    ...(before.actions === after.actions ? [] : [actionsChanged(before, after)]),
  ];
  return parts.length > 2 ? "several things" : parts.join(" and ") || "the notes";
}

function hostsChanged({ hosts: before }: Scenario, { hosts: after }: Scenario): string {
  const changed = after.filter((host, i) => host !== before[i]);
  const [only] = changed;
  return before.length === after.length && only && changed.length === 1 ? hostName(only) : "servers";
}

function actionsChanged({ actions: before }: Scenario, { actions: after }: Scenario): string {
  const changed = after.flatMap((action, i) => (action === before[i] ? [] : [i]));
  const [only] = changed;
  return before.length === after.length && only !== undefined && changed.length === 1 ? `request ${only + 1}` : "requests";
}
