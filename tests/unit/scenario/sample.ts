import { withDefaults } from "../../../src/scenario/defaults.ts";
import type { Scenario, ScenarioInput } from "../../../src/scenario/schema.ts";

/** A shop's page that asks an API behind a CORS layer: small, with every default left out. */
export const sampleInput = {
  version: 2,
  title: "Sample",
  pages: [
    { id: "shop", url: "https://shop.example/" },
    { id: "blog", url: "https://blog.example/" },
  ],
  hosts: [
    {
      id: "api",
      origins: ["https://api.shop.example"],
      layers: [
        { kind: "cors", style: "headers", actual: [["Access-Control-Allow-Origin", "https://shop.example"]] },
        { kind: "handler", routes: [{ body: "{}" }] },
      ],
    },
  ],
  actions: [
    { kind: "fetch", page: "shop", url: "https://api.shop.example/orders" },
    { kind: "fetch", page: "blog", url: "https://api.shop.example/orders" },
    { kind: "client", url: "https://api.shop.example/orders" },
  ],
} as const satisfies ScenarioInput;

export const sample: Scenario = withDefaults(structuredClone(sampleInput) as unknown as ScenarioInput);
