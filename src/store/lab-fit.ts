import { playLimits } from "../lab/protocol/limits.ts";
import { mapScenario } from "../lab/protocol/mapping.ts";
import type { Unmappable } from "../lab/protocol/messages.ts";
import type { Platform } from "../run/platform.ts";
import { setUp } from "../run/setup.ts";
import { withoutUnfinishedRows } from "../run/unfinished-rows.ts";
import type { Scenario } from "../scenario/schema.ts";

/** Any ports will do to see whether they suffice. */
const ports = Array.from({ length: playLimits.ports }, (_, i) => 4180 + i);

/** Why a lab would refuse this scenario, found out by the same rules and without one; empty: nothing stands against it. */
export function standingAgainst(scenario: Scenario, platform: Platform): readonly Unmappable[] {
  const mapped = mapScenario(withoutUnfinishedRows(scenario), {
    run: "r1",
    ports,
    registrableDomain: platform.registrableDomain,
    addressSpaceOf: setUp(scenario, platform).browser.addressSpaceOf,
    longestWait: playLimits.wait,
  });
  return "refused" in mapped ? mapped.refused : [];
}
