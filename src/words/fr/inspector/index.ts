import { cors } from "./cors.ts";
import { fields } from "./fields.ts";
import { items } from "./items.ts";
import { layers, servers } from "./servers.ts";

/** The tabs, what fields and lists say in all of them, and the tab of the servers, which is open first; the others are subjects of their own. */
export const inspector = {
  label: "Inspecteur",
  tabs: {
    request: "Requête",
    hosts: "Serveurs",
    browser: "Navigateur",
    needs: "Besoins",
    message: "Message",
  },
  /** Who put a header there. */
  headerBy: {
    script: "script",
    library: "bibliothèque",
    browser: "navigateur",
    program: "programme",
    proxy: "proxy",
  },
  /** What cannot be changed in a challenge. */
  lock: {
    one: "Donné : pas à vous de le changer.",
    all: "Donné : ceci n’est pas à vous de le changer.",
    some: "Ce qui a un cadenas est donné : ce n’est pas à vous de le changer.",
  },
  cors,
  fields,
  items,
  layers,
  servers,
};
