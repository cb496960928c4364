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
  cors,
  fields,
  items,
  layers,
  servers,
};
