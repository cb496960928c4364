import type { LabRecord, WireLine } from "../../src/lab/protocol/record.ts";
import type { BrowserName } from "../../src/trust/report.ts";

/**
 * The one thing that is known not to repeat itself: Firefox now and then sends a preflight again that its cache could have spared,
 * and the Fetch Standard lets a user agent drop entries at any time. Such a run is played once more, and then it counts.
 * Whatever else differs, or differs besides, is no noise.
 */
export function isResentPreflight(browser: BrowserName, simulated: LabRecord, real: LabRecord): boolean {
  if (browser !== "firefox" || real.wire.length <= simulated.wire.length) return false;
  let next = 0;
  for (const line of real.wire) {
    const expected = simulated.wire[next];
    if (expected && sameRequest(expected, line)) next += 1;
    else if (line.headers["access-control-request-method"] === undefined) return false;
  }
  return next === simulated.wire.length;
}

function sameRequest(a: WireLine, b: WireLine): boolean {
  return a.action === b.action && a.method === b.method && a.url === b.url;
}
