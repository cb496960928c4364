import { createStore, type StoreApi } from "zustand/vanilla";
import { compareRecords, pairsOf, type RequestPair } from "../lab/protocol/compare.ts";
import type { LabSession, MappingNote, RunStarted, RunState, Unmappable } from "../lab/protocol/messages.ts";
import { tokenHeader } from "../lab/protocol/messages.ts";
import type { Difference, LabRecord } from "../lab/protocol/record.ts";
import { recordOf } from "../lab/protocol/record-of.ts";
import { PartMissing } from "../parts/missing.ts";
import { startRun } from "../run/run.ts";
import { type Clock, firstSlice, furtherSlices } from "../run/slices.ts";
import type { World } from "../run/world.ts";
import type { ProfileName, Scenario } from "../scenario/schema.ts";
import { standingAgainst } from "./lab-fit.ts";
import { profileOf } from "./user-agent.ts";

/** What has become of "Run it in this browser". */
export type LabView =
  | { readonly state: "looking" }
  /** This host has no lab, as a static one. */
  | { readonly state: "none" }
  /** Nothing answers: the page came from what the browser keeps. */
  | { readonly state: "unreachable" }
  | { readonly state: "ready" }
  | { readonly state: "refused"; readonly because: readonly Unmappable[] }
  /** `start`: where a window has to go that the browser would not open by itself; null: one is open. */
  | { readonly state: "playing"; readonly action: number | null; readonly start: string | null }
  | { readonly state: "failed"; readonly reason: LabFailure }
  | { readonly state: "done"; readonly played: Played };

export type LabFailure =
  | Extract<RunState, { state: "failed" }>["reason"]
  | "window-closed"
  | "lab-went-away"
  | "another-lab"
  | "part-missing";

/** A scenario as this browser has played it, beside what the engine says. */
export interface Played {
  readonly scenario: Scenario;
  /** Whose rules the engine went by: those of the browser that played. */
  readonly profile: ProfileName;
  readonly userAgent: string;
  readonly notes: readonly MappingNote[];
  readonly simulated: LabRecord;
  readonly real: LabRecord;
  readonly differences: readonly Difference[];
  /** For each action its requests, matched. */
  readonly requests: readonly (readonly RequestPair[])[];
}

export interface LabDependencies {
  /** The lab's address, below the page's own; ends with a slash. */
  readonly base: URL;
  readonly fetch: typeof globalThis.fetch;
  readonly worldFor: (scenario: Scenario) => World | Promise<World>;
  readonly clock: Clock;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** As much of a window as is needed; null: the browser has refused to open one. */
export type LabWindow = Pick<Window, "closed" | "close"> & { location: { href: string } };

export interface LabStore {
  readonly view: LabView;
  /** Why the scenario that was judged last cannot be played; null: not known yet, or it could not be found out here. */
  readonly against: readonly Unmappable[] | null;
  look(): Promise<void>;
  /** Finds out, before anybody presses, whether the lab would refuse this scenario. */
  judge(scenario: Scenario): Promise<void>;
  /** `open`: from within the reader's press, else the browser takes it for an advertisement. */
  play(scenario: Scenario, open: () => LabWindow | null): Promise<void>;
  /** Ends what is under way, and forgets a refusal. */
  stop(): void;
}

const askEvery = 250;

/** The lab has answered, and not with what it was asked for. */
class Unanswered extends Error {
  readonly reason: LabFailure;
  constructor(status: number) {
    super(`The lab answered ${status}.`);
    // Each lab has a token of its own, and knows its own runs only.
    this.reason = status === 403 || status === 404 ? "another-lab" : "fault";
  }
}

function failureOf(error: unknown): LabFailure {
  if (error instanceof Unanswered) return error.reason;
  return error instanceof PartMissing ? "part-missing" : "lab-went-away";
}

export function createLabStore({ base, fetch, worldFor, pause, clock }: LabDependencies): StoreApi<LabStore> {
  let token: string | null = null;
  /** Counts the runs: what an older one that is still under way finds is not shown any more. */
  let newest = 0;
  /** How often somebody has asked whether a scenario fits: only the last one wants to know. */
  let judgements = 0;

  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const headers = { "Content-Type": "application/json", ...(token !== null && { [tokenHeader]: token }) };
    const response = await fetch(new URL(path, base), { ...init, headers, cache: "no-store" });
    if (!response.ok) throw new Unanswered(response.status);
    return (await response.json()) as T;
  };

  return createStore<LabStore>()((set, get) => ({
    view: { state: "looking" },
    against: null,
    judge: async (scenario) => {
      judgements += 1;
      const mine = judgements;
      set({ against: null });
      // Where that cannot be loaded the lab is asked without it, and judges by itself.
      const world = await Promise.resolve(worldFor(scenario)).catch(() => null);
      if (!world || mine !== judgements) return;
      const judging = standingAgainst(scenario, world);
      const isOver = firstSlice(judging, clock) || (await furtherSlices(judging, clock, () => mine === judgements));
      if (isOver) set({ against: judging.result() });
    },
    look: async () => {
      try {
        token = (await ask<LabSession>("session")).token;
        set({ view: { state: "ready" } });
      } catch (error) {
        // A fetch() without an answer, and nothing else, is a TypeError.
        set({ view: { state: error instanceof TypeError ? "unreachable" : "none" } });
      }
    },
    play: async (scenario, open) => {
      newest += 1;
      const mine = newest;
      const show = (view: LabView) => mine === newest && set({ view });
      const opened = open();
      show({ state: "playing", action: null, start: null });
      try {
        const started = await ask<RunStarted>("runs", { method: "POST", body: JSON.stringify({ scenario }) });
        if ("refused" in started) {
          opened?.close();
          return void show({ state: "refused", because: started.refused });
        }
        if (opened && started.start !== null) opened.location.href = started.start;
        else opened?.close();
        const start = opened ? null : started.start;
        show({ state: "playing", action: null, start });
        const watched = started.start === null ? null : opened;
        const end = await watch(started.run, watched, start, show, () => mine === newest);
        if (end === null) return;
        if (end.state === "failed") return void show({ state: "failed", reason: end.reason });
        const played = await compared(scenario, started, end, { worldFor, clock }, () => mine === newest);
        if (played) show({ state: "done", played });
      } catch (error) {
        opened?.close();
        show({ state: "failed", reason: failureOf(error) });
      }
    },
    stop: () => {
      newest += 1;
      const { state } = get().view;
      // A refusal is of one scenario, and the next one may fit.
      if (state === "playing" || state === "refused") set({ view: { state: "ready" } });
    },
  }));

  /** Asks until the run is over; null: nobody wants to know any more. */
  async function watch(
    run: string,
    opened: LabWindow | null,
    start: string | null,
    show: (view: LabView) => void,
    wanted: () => boolean,
  ): Promise<Ended | { readonly state: "failed"; readonly reason: "window-closed" } | null> {
    for (;;) {
      if (!wanted()) {
        await ask(`runs/${run}`, { method: "DELETE" });
        opened?.close();
        return null;
      }
      // Looked at first: a window that has closed since then has closed because it was done.
      const closed = opened?.closed === true;
      const state = await ask<RunState>(`runs/${run}`);
      if (state.state === "done" || state.state === "failed") return state;
      if (closed) {
        await ask(`runs/${run}`, { method: "DELETE" });
        return { state: "failed", reason: "window-closed" };
      }
      if (state.state === "playing") show({ state: "playing", action: state.action, start: null });
      else show({ state: "playing", action: null, start });
      await pause(askEvery);
    }
  }
}

type Started = Extract<RunStarted, { readonly run: string }>;
type Ended = Extract<RunState, { readonly state: "done" | "failed" }>;

/** The engine plays what the browser played: the scenario on loopback, by the rules of that browser. null: nobody wants to know any more. */
async function compared(
  scenario: Scenario,
  { mapped, origins, notes }: Started,
  { userAgent, record }: Extract<RunState, { readonly state: "done" }>,
  { worldFor, clock }: Pick<LabDependencies, "worldFor" | "clock">,
  wanted: () => boolean,
): Promise<Played | null> {
  const profile = profileOf(userAgent) ?? scenario.browser.profile;
  const asPlayed: Scenario = { ...mapped, browser: { ...mapped.browser, profile } };
  const run = startRun(asPlayed, await worldFor(asPlayed));
  if (!firstSlice(run, clock) && !(await furtherSlices(run, clock, wanted))) return null;
  const simulated = recordOf(run.trace, asPlayed, origins);
  const requests = mapped.actions.map((_, action) => pairsOf(simulated, record, action));
  const differences = compareRecords(simulated, record);
  return { scenario, profile, userAgent, notes, simulated, real: record, differences, requests };
}
