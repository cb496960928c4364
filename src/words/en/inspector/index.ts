import { browser } from "./browser.ts";
import { code } from "./code.ts";
import { cors } from "./cors.ts";
import { fields } from "./fields.ts";
import { headerSources } from "./header-sources.ts";
import { items } from "./items.ts";
import { layerForms } from "./layer-forms.ts";
import { message } from "./message.ts";
import { pages } from "./pages.ts";
import { request } from "./request.ts";
import { requestForm } from "./request-form.ts";
import { layers, servers } from "./servers.ts";
import { storage } from "./storage.ts";

export const inspector = {
  label: "Inspector",
  tabs: {
    request: "Request",
    hosts: "Servers",
    browser: "Browser",
    message: "Message",
  },
  browser,
  code,
  cors,
  fields,
  headerSources,
  items,
  layerForms,
  layers,
  message,
  pages,
  request,
  requestForm,
  servers,
  storage,
};
