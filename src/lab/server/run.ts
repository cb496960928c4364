import { randomBytes } from "node:crypto";
import { type HostsState, newHostsState } from "../../hosts/answer.ts";
import type { HostSpec, Scenario } from "../../scenario/schema.ts";
import type { Mapped } from "../protocol/mapping.ts";
import type { RunState } from "../protocol/messages.ts";
import { type LabResult, unmappedRecord, type WireLine } from "../protocol/record.ts";

/** Requests of one run: more than any scenario makes in ten seconds. */
const mostRequests = 2000;

export type EndReason = Extract<RunState, { state: "failed" }>["reason"];

export type Ended = Extract<RunState, { state: "done" | "failed" }>;

/** One scenario on its way through a browser. */
export class LabRun {
  /** Knows the run's pages and its reports; nobody else can name a path of the lab on the run's hosts. */
  readonly secret = randomBytes(16).toString("hex");
  readonly scenario: Scenario;
  /** By serialised origin. */
  readonly hosts: ReadonlyMap<string, HostSpec>;
  readonly hostsState: HostsState = newHostsState();
  /** Resolves when it is done or has failed. */
  readonly finished: Promise<Ended>;
  readonly id: string;
  readonly #origins: Mapped["origins"];
  readonly #wire: WireLine[] = [];
  readonly #results: LabResult[] = [];
  #settle: (state: Ended) => void = () => {};
  #state: RunState = { state: "waiting" };
  #requests = 0;
  #answering = 0;
  #lastArrival = 0;
  userAgent = "";
  /** Cookies that have been planted; see planting.ts. */
  planted = 0;
  /** When the browser was last heard of; as Date.now(). */
  lastHeard = Date.now();

  constructor(id: string, { mapped, origins }: Mapped) {
    this.id = id;
    this.scenario = mapped;
    this.#origins = origins;
    this.hosts = new Map(
      mapped.hosts.toReversed().flatMap((host) => host.origins.flatMap(originOf).map((o) => [o, host] as const)),
    );
    this.finished = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  get state(): RunState {
    return this.#state;
  }

  get over(): boolean {
    return this.#state.state === "done" || this.#state.state === "failed";
  }

  /** Of the action under way, or that was last; null before the first. */
  get action(): number | null {
    return this.#state.state === "playing" ? this.#state.action : null;
  }

  /** How many actions have been performed. */
  get performed(): number {
    return this.#results.length;
  }

  begin(action: number): void {
    if (this.over) return;
    this.hostsState.now += this.scenario.actions[action]?.wait ?? 0;
    this.#state = { state: "playing", action };
  }

  end(result: LabResult): void {
    this.#results.push(result);
    if (this.#results.length < this.scenario.actions.length || this.over) return;
    const record = unmappedRecord({ wire: this.#wire, results: this.#results }, this.#origins);
    this.#finish({ state: "done", userAgent: this.userAgent, record });
  }

  fail(reason: EndReason): void {
    if (!this.over) this.#finish({ state: "failed", reason });
  }

  /** A request has come in; false: it is one too many. Each is followed by a call of `answered`. */
  arrived(): boolean {
    this.lastHeard = this.#lastArrival = Date.now();
    this.#answering++;
    this.#requests++;
    if (this.#requests <= mostRequests) return true;
    this.fail("too-much");
    return false;
  }

  answered(): void {
    this.#answering--;
  }

  record(line: WireLine): void {
    this.#wire.push(line);
  }

  /** Resolves when no request has come in for so long, and none is being answered. Milliseconds. */
  async quiet(milliseconds: number): Promise<void> {
    const asked = Date.now();
    const since = () => Date.now() - Math.max(asked, this.#lastArrival);
    while (!this.over && (this.#answering > 0 || since() < milliseconds)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  #finish(state: Ended): void {
    this.#state = state;
    this.#settle(state);
  }
}

function originOf(text: string): string[] {
  const url = URL.parse(text);
  return url === null ? [] : [url.origin];
}
