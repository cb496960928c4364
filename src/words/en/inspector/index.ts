import { cors } from "./cors.ts";
import { fields } from "./fields.ts";
import { items } from "./items.ts";
import { layers, servers } from "./servers.ts";

/** The tabs, what fields and lists say in all of them, and the tab of the servers, which is open first; the others are subjects of their own. */
export const inspector = {
  label: "Inspector",
  tabs: {
    request: "Request",
    hosts: "Servers",
    browser: "Browser",
    needs: "Needs",
    message: "Message",
  },
  /** Who put a header there. */
  headerBy: {
    script: "script",
    library: "library",
    browser: "browser",
    program: "program",
    proxy: "proxy",
  },
  /** What cannot be changed in a challenge. */
  lock: {
    one: "Given: not yours to change.",
    all: "Given: this is not yours to change.",
    some: "What has a lock is given: it is not yours to change.",
  },
  cors,
  fields,
  items,
  layers,
  servers,
};
