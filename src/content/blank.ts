import { withDefaults } from "../scenario/defaults.ts";
import type { Scenario } from "../scenario/schema.ts";

/** What a reader's own situation begins with: one page, one server of another origin, one request. Loaded when it is asked for. */
export const blankScenario: Scenario = withDefaults({
  version: 2,
  title: "My scenario",
  pages: [{ id: "page", name: "My page", url: "https://my.page.example/" }],
  hosts: [
    {
      id: "api",
      name: "My API",
      origins: ["https://api.service.example"],
      layers: [
        { kind: "cors", style: "headers" },
        { kind: "handler", routes: [{ headers: [["Content-Type", "application/json"]], body: '{"ok":true}' }] },
      ],
    },
  ],
  actions: [{ kind: "fetch", page: "page", url: "https://api.service.example/" }],
});
