import { randomInt } from "node:crypto";
import { publicSuffixList } from "../../public-suffixes/list.ts";
import { addressSpaceOf } from "../../run/address-space.ts";
import { hostsByOrigin } from "../../run/setup.ts";
import { withoutUnfinishedRows } from "../../run/unfinished-rows.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { mapScenario } from "../protocol/mapping.ts";
import type { RunStarted, RunState } from "../protocol/messages.ts";
import { labLimits } from "./limits.ts";
import { type Certificate, type OpenPorts, openPorts } from "./ports.ts";
import { LabRun } from "./run.ts";
import { answerFor, answerOnPort, runOf } from "./scenario-hosts.ts";
import { nextStop, playClients, reserved } from "./turns.ts";
import { answerUnusualMethod } from "./unusual-methods.ts";

export interface LabOptions {
  /** The first port to try; 0, the default: any free ones. */
  readonly firstPort?: number;
  /** Called where ports were not free, with those and the ones that are used in their place. */
  readonly onTaken?: (taken: readonly number[], used: readonly number[]) => void;
  /** Milliseconds of waiting that a scenario may ask for, all together. */
  readonly longestWait?: number;
  /** Milliseconds; for tests. */
  readonly idle?: number;
  /** For browsers that were told of this lab: schemes and address spaces stay as they are written; see protocol/names.ts. */
  readonly certificate?: Certificate;
}

/** Which of the ports stand for hosts in which address space, where spaces stay as they are written. */
export interface LabPorts {
  readonly all: readonly number[];
  readonly public: readonly number[];
  readonly local: readonly number[];
}

export interface Lab {
  /** Maps a scenario onto this machine's loopback and waits for a browser at `start`. */
  startRun(scenario: Scenario): Promise<RunStarted>;
  /** Where it listens, from now on until it is closed. */
  ports(): Promise<LabPorts>;
  /** null: there is no such run. */
  state(run: string): RunState | null;
  /** Resolves once the run is over, however it ended. */
  finished(run: string): Promise<Extract<RunState, { state: "done" | "failed" }>>;
  stop(run: string): void;
  close(): Promise<void>;
}

/** Real servers on loopback for the hosts of scenarios. Listens from its first run on, until nobody has needed it for a while. */
export function createLab({
  firstPort = 0,
  onTaken = () => {},
  idle = labLimits.idle,
  certificate,
  ...options
}: LabOptions = {}): Lab {
  const runs = new Map<string, LabRun>();
  const started = new Map<string, number>();
  let listening: Promise<OpenPorts> | null = null;
  let sweeper: NodeJS.Timeout | null = null;
  let closed = false;
  let pinned = false;

  const listen = () => {
    listening ??= openPorts({
      first: firstPort,
      count: certificate ? labLimits.portsAsWritten : labLimits.ports,
      certificate,
      onTaken,
      onRequest: (request, response) => {
        answerOnPort(runs, request, response).catch(() => {
          // A browser that hangs up is nobody's fault.
          if (request.errored === null) runOf(runs, request.headers.host ?? "", request.socket.localPort)?.fail("fault");
          response.socket?.destroy();
        });
      },
      onGarbage: ({ rawPacket }, socket) => {
        if (!rawPacket || !socket.writable) return void socket.destroy();
        answerUnusualMethod(rawPacket, socket, labLimits.requestBody, (host, request) => {
          const run = runOf(runs, host, socket.localPort);
          if (!run || run.action === null || !run.arrived()) return null;
          try {
            return answerFor(run, request);
          } catch {
            run.fail("fault");
            return null;
          } finally {
            run.answered();
          }
        });
      },
    });
    sweeper ??= setInterval(() => void sweep(), Math.min(5000, idle)).unref();
    return listening;
  };

  /** Ends what nobody plays any more, forgets what nobody has asked for, and stops listening when nothing is left. */
  const sweep = async () => {
    const now = Date.now();
    for (const [id, run] of runs) {
      if (now - run.lastHeard > idle) run.fail(run.state.state === "waiting" ? "timeout" : "page-went-away");
      if (now - (started.get(id) ?? 0) > labLimits.run) run.fail("timeout");
      if (run.over && now - run.lastHeard > labLimits.kept) forget(id);
    }
    if (!pinned && [...runs.values()].every((run) => run.over && now - run.lastHeard > idle)) await stopListening();
  };
  const forget = (id: string) => {
    runs.delete(id);
    started.delete(id);
  };
  const portsOf = (all: readonly number[]): LabPorts => {
    const share = Math.floor(all.length / 3);
    return { all, public: all.slice(0, share), local: all.slice(share, 2 * share) };
  };
  const stopListening = async () => {
    if (sweeper) clearInterval(sweeper);
    sweeper = null;
    const open = listening;
    listening = null;
    await (await open)?.close();
  };

  return {
    async startRun(written) {
      if (closed) throw new Error("The lab is closed.");
      const playing = [...runs.values()].filter((run) => !run.over).length;
      if (playing >= labLimits.runs) return { refused: [{ because: "busy", limit: labLimits.runs }] };
      const { ports } = await listen();
      const id = newId(runs);
      const scenario = withoutUnfinishedRows(written);
      const hosts = hostsByOrigin(scenario);
      const spaceOf = (url: string) => addressSpaceOf(url, hosts);
      const mapped = mapScenario(scenario, {
        asWritten: certificate && { portsOf: portsOf(ports), spaceOf: ({ href }) => spaceOf(href) },
        run: id,
        ports,
        registrableDomain: publicSuffixList.registrableDomain,
        addressSpaceOf: spaceOf,
        longestWait: options.longestWait ?? labLimits.wait,
      });
      if ("refused" in mapped) return mapped;
      const run = new LabRun(id, mapped);
      runs.set(id, run);
      started.set(id, Date.now());
      const stop = nextStop(run);
      const needsBrowser = scenario.actions.some(({ kind }) => kind !== "client");
      if (!needsBrowser) playClients(run).catch(() => run.fail("fault"));
      const start = needsBrowser && stop !== null ? `${new URL(stop).origin}${reserved}${run.secret}/start` : null;
      return { run: id, start, ...mapped };
    },
    async ports() {
      pinned = true;
      return portsOf((await listen()).ports);
    },
    state: (run) => runs.get(run)?.state ?? null,
    finished: async (run) => (await runs.get(run)?.finished) ?? { state: "failed", reason: "stopped" },
    stop: (run) => runs.get(run)?.fail("stopped"),
    async close() {
      closed = true;
      for (const run of runs.values()) run.fail("stopped");
      await stopListening();
    },
  };
}

/** Short, since it stands in every host's name, and new for each run. */
function newId(runs: ReadonlyMap<string, unknown>): string {
  for (;;) {
    const id = `r${randomInt(36 ** 5)
      .toString(36)
      .padStart(5, "0")}`;
    if (!runs.has(id)) return id;
  }
}
