import { clientRequest } from "../../run/client.ts";
import type { ActionOf, PageSpec } from "../../scenario/schema.ts";
import type { PageReply, PageReport } from "../protocol/messages.ts";
import type { LabResult } from "../protocol/record.ts";
import { plantingVisits } from "./planting.ts";
import type { LabRun } from "./run.ts";
import { recordedAnswerOf } from "./wire.ts";

/** Below this path a scenario's host is the lab itself. */
export const reserved = "/.preflight-lab/";

/** Milliseconds without a request after which an action has sent all that it will. A beacon is sent behind script's back. */
const settled = 40;
const beaconSettled = 600;

/** Where the browser goes from here, when no page of the run is open. */
export function nextStop(run: LabRun): string | null {
  const plant = plantingVisits(run)[run.planted];
  if (plant) return plant.url;
  const spec = run.scenario.actions.slice(run.performed).find((action) => action.kind !== "client");
  const page = spec && pageOf(run, spec.page);
  return page ? addressOf(run, page) : null;
}

/** Where the page of the lab is that plays a page of the scenario: on the same origin. */
export function addressOf(run: LabRun, { id, url }: PageSpec): string {
  return `${new URL(url).origin}${reserved}${run.secret}/${id}/`;
}

export function pageOf(run: LabRun, id: string): PageSpec | undefined {
  return run.scenario.pages.find((page) => page.id === id);
}

/** A page has reported: what is to be done next. */
export async function takeTurn(run: LabRun, page: string, { done }: PageReport): Promise<PageReply> {
  // Only what is under way can be over: a page that was loaded twice reports once too often.
  if (done !== null && done.action === run.action && done.action === run.performed) {
    const kind = run.scenario.actions[done.action]?.kind;
    await run.quiet(kind === "beacon" ? beaconSettled : settled);
    run.end(done.result);
  }
  await playClients(run);
  const action = run.performed;
  const spec = run.scenario.actions[action];
  if (run.over || !spec || spec.kind === "client") return { over: "Done. You can close this window." };
  const acting = pageOf(run, spec.page);
  if (acting && spec.page !== page) return { go: addressOf(run, acting) };
  await pause(spec.wait);
  run.begin(action);
  return { task: { action, spec } };
}

/** Clients are played by the lab, up to the next action that takes a browser. */
export async function playClients(run: LabRun): Promise<void> {
  for (;;) {
    const spec = run.scenario.actions[run.performed];
    if (run.over || spec?.kind !== "client") return;
    await pause(spec.wait);
    run.begin(run.performed);
    run.end(playClient(run, spec));
  }
}

/** Straight to the host: a client that Node plays would meet the same servers through the same Node. */
function playClient(run: LabRun, spec: ActionOf<"client">): LabResult {
  const request = clientRequest(spec);
  const result = request && recordedAnswerOf(run, request);
  if (result === null || "failure" in result) return { ok: false, client: true, status: null };
  return { ok: true, client: true, status: result.status };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
