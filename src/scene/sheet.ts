import type { Purpose, Trace, TraceEvent } from "../trace/events.ts";
import type { AnyStep } from "../trace/steps.ts";
import { stopsOfAction } from "../trace/stops.ts";
import { rangeOf } from "../trace/trace-index.ts";
import type { GateId } from "./gates.ts";
import { pace } from "./pace.ts";
import type { Beat, Fade, GateState, Move, Place, Scene, SceneKind, Strip, StripState } from "./score.ts";

/** The score of one action while it is written: a clock, what has been put down so far, and where every strip is. */
export class Sheet {
  readonly events: readonly TraceEvent[];
  readonly firstStop: number;
  now = 0;
  readonly strips: Strip[] = [];
  readonly beats: Beat[] = [];
  readonly moves: Move[] = [];
  readonly fades: Fade[] = [];
  readonly scenes: Scene[] = [];
  readonly stopTimes: number[] = [];
  /** Where each strip is. */
  readonly at = new Map<string, Place>();
  /** What the script asks, on the present hop. */
  asked: Strip | null = null;
  /** Whether it waits for the answer to a preflight; why one is needed; and what was judged of its answer last. */
  holds = false;
  needed: AnyStep | null = null;
  lastJudged: AnyStep | null = null;
  /** The answer to a preflight, in its siding. */
  permission: Strip | null = null;
  /** One that has been judged good; it lies there until the request leaves. */
  used: Strip | null = null;
  /** The response that the browser judges. */
  response: Strip | null = null;
  /** Requests and answers on their way, by message. */
  readonly sent = new Map<number, Strip>();
  readonly answers = new Map<number, Strip>();
  readonly gates = new Map<GateId, GateState>();

  constructor(trace: Trace, action: number) {
    const { start, end } = rangeOf(trace, action);
    this.events = trace.events.slice(start, end);
    this.firstStop = stopsOfAction(trace, action).first;
  }

  open(kind: SceneKind, gate: GateId | null = null, host: string | null = null): void {
    const first = this.firstStop + this.stopTimes.length;
    this.scenes.push({ kind, gate, host, start: this.now, end: this.now, first, last: first - 1 });
  }

  close(): void {
    const scene = this.scenes.at(-1);
    if (!scene) return;
    const last = this.firstStop + this.stopTimes.length - 1;
    this.scenes[this.scenes.length - 1] = { ...scene, end: this.now, last };
  }

  /** Goes on in the scene that is under way, if it is the one; else begins it. */
  scene(kind: SceneKind, gate: GateId | null = null, host: string | null = null): void {
    const present = this.scenes.at(-1);
    if (present?.kind === kind && present.gate === gate && present.host === host) return;
    this.close();
    this.now += pace.between;
    this.open(kind, gate, host);
  }

  is(...kinds: readonly SceneKind[]): boolean {
    return kinds.includes(this.scenes.at(-1)?.kind ?? "ask");
  }

  strip(kind: Strip["kind"], purpose: Purpose, known: Partial<Strip> & Pick<Strip, "method" | "url">, place: Place): Strip {
    const strip: Strip = {
      message: null,
      request: null,
      response: null,
      ...known,
      id: `${kind}-${this.strips.length}`,
      kind,
      purpose,
    };
    this.strips.push(strip);
    this.at.set(strip.id, place);
    return strip;
  }

  /** What is known of a strip once it has been sent. */
  becomes(strip: Strip, known: Partial<Strip>): Strip {
    const next = { ...strip, ...known, id: strip.id };
    this.strips[this.strips.findIndex(({ id }) => id === strip.id)] = next;
    return next;
  }

  move(strip: Strip, places: readonly Place[], duration: number): void {
    const from = this.at.get(strip.id);
    const way = places.filter((place, i) => place !== (i === 0 ? from : places[i - 1]));
    const last = way.at(-1);
    if (from === undefined || last === undefined) return;
    this.moves.push({ strip: strip.id, way: [from, ...way], from: this.now, until: this.now + duration });
    this.at.set(strip.id, last);
    this.now += duration;
  }

  show(strip: Strip, shown: boolean, duration: number): void {
    this.fades.push({ strip: strip.id, shown, from: this.now, until: this.now + duration });
  }

  mark(strip: Strip, state: StripState): void {
    this.beats.push({ at: this.now, sets: "strip", strip: strip.id, state });
  }

  set(gate: GateId, state: GateState, step: AnyStep | null = null): void {
    this.gates.set(gate, state);
    this.beats.push({ at: this.now, sets: "gate", gate, state, step });
  }
}
