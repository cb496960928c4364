import { rowsOf } from "../grammar.ts";
/** Servers and proxies, and the layers that a request meets in them. */
export const servers = {
  label: "Server",
  proxy: (name: string) => `${name} (proxy)`,
  addServer: "Server",
  addProxy: "Proxy",
  none: "No server. Every request ends with an unknown host.",
  duplicate: "Duplicate this server",
  remove: "Remove this server",
  isDown: "Nobody listens here: every request fails without an answer.",
  more: "Name, origins, network, availability",
  name: { label: "Name", none: "after its origin" },
  origins: { title: "Origins it answers for", rows: rowsOf("origin") },
  addressSpace: { label: "Stands in", auto: "where its name says" },
  down: "Nobody listens (the server is down)",
};

/** The layers of one server. */
export const layers = {
  title: "Layers",
  order: "in the order in which a request meets them",
  one: (kind: string, place: number) => `${kind}, layer ${place}`,
  isOn: (kind: string, place: number) => `${kind}, layer ${place}, is on`,
  off: "Off: requests pass it by",
  add: "Add",
  addOne: (kind: string) => `Add ${kind} layer`,
};
