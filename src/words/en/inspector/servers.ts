import { number, plural, rowsOf } from "../grammar.ts";

/** Servers and proxies, and the layers that a request meets in them. */
export const servers = {
  label: "Server",
  proxy: (name: string) => `${name} (proxy)`,
  addServer: "Server",
  addProxy: "Proxy",
  none: "No server. Every request ends with an unknown host.",
  duplicate: "Duplicate this server",
  remove: "Remove this server",
  export: "Export…",
  fails: {
    refused: "Nobody listens here: every request fails without an answer.",
    "name-not-found": "Its name is not found: every request fails without an answer.",
    reset: "It resets every connection before it answers.",
    timeout: "It never answers.",
    certificate: "Its certificate is not trusted: over https every request fails.",
    "blocked-by-extension": "An extension of the browser blocks every request to it.",
  },
  more: "Name, origins, network, availability",
  name: { label: "Name", none: "after its origin" },
  origins: { title: "Origins it answers for", rows: rowsOf("origin") },
  addressSpace: { label: "Stands in", auto: "where its name says" },
  owner: {
    label: "Who can change it",
    titles: { us: "You", "someone else": "Somebody else" },
    hint: "No change to it is then suggested.",
  },
  failure: {
    label: "What goes wrong on the way",
    titles: {
      none: "Nothing",
      refused: "Connection refused: nobody listens",
      "name-not-found": "Name not found",
      reset: "Connection reset",
      timeout: "No answer in time",
      certificate: "Certificate not trusted",
      "blocked-by-extension": "Blocked by an extension",
    },
    hint: "None of these is CORS, and script sees the same TypeError. The console tells them apart.",
  },
};

/** The layers of one server. */
export const layers = {
  title: "Layers",
  order: "in the order in which a request meets them",
  one: (kind: string, place: number) => `${kind}, layer ${place}`,
  isOn: (kind: string, place: number) => `${kind}, layer ${place}, is on`,
  off: "Off: requests pass it by",
  add: "Add",
  addMore: "Add a layer",
  addOne: (kind: string) => `Add ${kind} layer`,
  /** Which requests a layer is for; its list of conditions opens below. */
  requests: (conditions: number) =>
    conditions === 0
      ? "For every request"
      : `For some requests only (${plural(conditions, { one: "1 condition", other: `${number(conditions)} conditions` })})`,
};
