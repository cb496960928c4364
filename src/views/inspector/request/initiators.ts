import { type ElementName, elementNames } from "../../../scenario/schema.ts";
import type { Initiator } from "../../../trace/failures.ts";
import type { Words } from "../../../words/contract.ts";

/** What makes a request: in a page, or a program that is no browser. */
export type AnyInitiator = Initiator | "client";

export function isElement(initiator: AnyInitiator): initiator is ElementName {
  return elementNames.some((name) => name === initiator);
}

interface Group {
  readonly id: keyof Words["inspector"]["request"]["initiatorGroups"];
  readonly initiators: readonly AnyInitiator[];
}

/** All of them, those of a kind together. */
export const initiatorGroups: readonly Group[] = [
  { id: "script", initiators: ["fetch", "xhr", "eventsource", "beacon"] },
  { id: "element", initiators: elementNames },
  { id: "frame", initiators: ["form", "iframe"] },
  { id: "program", initiators: ["client"] },
];
