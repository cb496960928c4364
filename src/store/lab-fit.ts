import { playLimits } from "../lab/protocol/limits.ts";
import { mapInParts } from "../lab/protocol/mapping.ts";
import type { Unmappable } from "../lab/protocol/messages.ts";
import { addressSpaceOf } from "../run/address-space.ts";
import { hostsByOrigin } from "../run/setup.ts";
import { type Pausing, type Sliced, sliced } from "../run/slices.ts";
import { withoutUnfinishedRows } from "../run/unfinished-rows.ts";
import type { World } from "../run/world.ts";
import type { Scenario } from "../scenario/schema.ts";

/** Any ports will do to see whether they suffice. */
const ports = Array.from({ length: playLimits.ports }, (_, i) => 4180 + i);

/**
 * Why a lab would refuse this scenario, found out by the same rules and without one; empty: nothing stands against it. In slices: a
 * scenario may have thousands of redirects and texts.
 */
export function standingAgainst(written: Scenario, { registrableDomain }: World): Sliced<readonly Unmappable[]> {
  function* against(): Pausing<readonly Unmappable[]> {
    const scenario = withoutUnfinishedRows(written);
    const hosts = hostsByOrigin(scenario);
    const mapped = yield* mapInParts(scenario, {
      run: "r1",
      ports,
      registrableDomain,
      addressSpaceOf: (url) => addressSpaceOf(url, hosts),
      longestWait: playLimits.wait,
    });
    return "refused" in mapped ? mapped.refused : [];
  }
  return sliced(against());
}
