import type { Trace, TraceEvent } from "./events.ts";
import { kindOf } from "./stop-names.ts";
import { shownAt, stopsOf } from "./stops.ts";

/**
 * Until November 2026 links and kept works counted the stops. These are the kinds that there were to count. **The list is closed**: a
 * kind that came later is passed over, so that an old link halts where it always did.
 */
const counted: ReadonlySet<string> = new Set(
  `start outcome effect preflight-sent preflight-answered actual-sent actual-answered forward-sent forward-answered client-sent
  client-answered layer-answered layer-headers layer-forwarded layer-threw layer-cache-hit layer-cache-miss layer-cache-revalidated
  layer-cache-kept layer-cache-not-kept layer-cache-forgot construct-request drop-headers method-normalized block-bad-port
  keepalive-quota csp-check mixed-content mixed-content-upgrade local-network-check compare-origins preflight-needed
  preflight-cache-lookup preflight-cache-store preflight-cache-clear credentials cookies-stored append-origin preflight-redirect
  preflight-status preflight-methods preflight-headers cors-check http-cache-lookup http-cache-update http-cache-store orb-check
  mime-check coep-check framing-check embed corp-check network-error same-origin-response redirect origin-tainted expose`.split(
    /\s+/u,
  ),
);

/** A type that is odd and taken was no step then; now it is noted under the name of the check. */
function wasCounted(shown: TraceEvent): boolean {
  const isOnlyNoted = shown.type === "step" && shown.step.name === "mime-check" && shown.step.verdict === "note";
  return counted.has(kindOf(shown)) && !isOnlyNoted;
}

/** The stop that was the nth of a run; the last one where there are fewer. 0: nothing watched yet. */
export function countedStop(trace: Trace, count: number): number {
  const last = stopsOf(trace).length - 1;
  let left = count;
  let stop = 0;
  while (stop < last && left > 0) {
    stop += 1;
    const shown = shownAt(trace, stop);
    if (shown === null || wasCounted(shown)) left -= 1;
  }
  return stop;
}
