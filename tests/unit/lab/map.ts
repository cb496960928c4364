import { type Mapped, mapScenario } from "../../../src/lab/protocol/mapping.ts";
import type { Unmappable } from "../../../src/lab/protocol/messages.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { setUp } from "../../../src/run/setup.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import type { Scenario, ScenarioInput } from "../../../src/scenario/schema.ts";

const ports = [4180, 4181, 4182, 4183, 4184, 4185, 4186, 4187];

/** The scenario on loopback, or why not. */
export function attempt(scenario: Scenario): Mapped | { readonly refused: readonly Unmappable[] } {
  const { browser } = setUp(scenario, publicSuffixList);
  return mapScenario(scenario, {
    run: "r1",
    ports,
    registrableDomain: publicSuffixList.registrableDomain,
    addressSpaceOf: (url) => browser.locate(url).space,
    longestWait: 10_000,
  });
}

export function map(scenario: Scenario): Mapped {
  const mapped = attempt(scenario);
  if ("refused" in mapped) throw new Error(JSON.stringify(mapped.refused));
  return mapped;
}

/** A page of https://shop.example and its request; `parts` replaces any of it. */
export function scenario(parts: Partial<ScenarioInput> = {}): Scenario {
  return withDefaults({
    version: 2,
    pages: [{ id: "shop", url: "https://shop.example/" }],
    hosts: [{ id: "api", origins: ["https://api.shop.example"] }],
    actions: [{ kind: "fetch", page: "shop", url: "https://api.shop.example/orders" }],
    ...parts,
  });
}

export function because(parts: Partial<ScenarioInput>): readonly string[] {
  const mapped = attempt(scenario(parts));
  return "refused" in mapped ? mapped.refused.map((refusal) => refusal.because) : [];
}
