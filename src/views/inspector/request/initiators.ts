import { type ElementName, elementNames } from "../../../scenario/schema.ts";
import type { Initiator } from "../../../trace/failures.ts";
import type { Words } from "../../../words/contract.ts";

/** What makes a request: in a page, or a program that is no browser. */
export type AnyInitiator = Initiator | "client";

export function isElement(initiator: AnyInitiator): initiator is ElementName {
  return elementNames.some((name) => name === initiator);
}

type Group = keyof Words["requestTab"]["request"]["initiatorGroups"];

const groupOf: Record<AnyInitiator, Group> = {
  fetch: "script",
  xhr: "script",
  eventsource: "script",
  websocket: "script",
  beacon: "script",
  img: "element",
  script: "element",
  module: "element",
  stylesheet: "element",
  font: "element",
  video: "element",
  track: "element",
  shape: "element",
  preload: "element",
  modulepreload: "element",
  prefetch: "element",
  icon: "element",
  worker: "worker",
  sharedworker: "worker",
  importscripts: "worker",
  form: "frame",
  iframe: "frame",
  navigation: "frame",
  client: "program",
};

const all = Object.keys(groupOf) as AnyInitiator[];

/** All of them in order, those of a kind together. */
export const initiatorGroups = [...new Set(Object.values(groupOf))].map((id) => ({
  id,
  initiators: all.filter((initiator) => groupOf[initiator] === id),
}));
