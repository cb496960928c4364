import * as v from "valibot";
import { sureness } from "../progress/progress.ts";
import { emptyPlan, type Part, PartSchema, type Plan } from "./plan.ts";
import type { PartAnswer } from "./receipt/shape.ts";

/** A plan at the desk: unlike one that is handed out, it may hold what cannot be handed out yet. */
export interface Draft {
  readonly id: string;
  readonly plan: Plan;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** What a teacher has at the desk, the newest first. */
export interface Desk {
  readonly version: 1;
  readonly drafts: readonly Draft[];
  /** Which of them is open; null: none. */
  readonly open: string | null;
}

export const emptyDesk: Desk = { version: 1, drafts: [], open: null };

const Draft = v.object({
  id: v.string(),
  changed: v.number(),
  plan: v.object({
    title: v.string(),
    inOrder: v.boolean(),
    parts: v.array(v.looseObject({ title: v.string(), note: v.string(), asks: v.looseObject({ kind: v.string() }) })),
  }),
});
const Kept = v.object({ version: v.literal(1), open: v.nullable(v.string()), drafts: v.array(v.unknown()) });

/** What a storage holds, decoded and never trusted; a draft that cannot be read is left out. Null: nothing of it can be read. */
export function parseDesk(text: string): Desk | null {
  try {
    const kept = v.parse(Kept, JSON.parse(text));
    const drafts = kept.drafts.flatMap((one): Draft[] => {
      const read = v.safeParse(Draft, one);
      if (!read.success) return [];
      const { id, changed, plan } = read.output;
      const parts = plan.parts.flatMap((part) => draftPart(part) ?? []);
      return [{ id, changed, plan: { ...emptyPlan, title: plan.title, inOrder: plan.inOrder, parts } }];
    });
    return { version: 1, drafts, open: drafts.some(({ id }) => id === kept.open) ? kept.open : null };
  } catch {
    return null;
  }
}

/** A part whose texts may be too long, or empty: what is wrong with them is said at the desk. */
function draftPart(part: { readonly title: string; readonly note: string; readonly asks: object }): Part | null {
  const { title, note, asks } = part;
  const said = "ask" in asks && typeof asks.ask === "string" ? { ask: asks.ask } : {};
  const hints = "hints" in asks && Array.isArray(asks.hints) ? { hints: asks.hints.map(String) } : {};
  const short = { ...asks, ...("ask" in said ? { ask: "" } : {}), ...("hints" in hints ? { hints: [] } : {}) };
  const read = v.safeParse(PartSchema, { ...part, title: "-", note: "", asks: short });
  return read.success ? { ...read.output, title, note, asks: { ...read.output.asks, ...said, ...hints } as Part["asks"] } : null;
}

export const openDraft = ({ drafts, open }: Desk): Draft | null => drafts.find(({ id }) => id === open) ?? null;

/** A plan is put there, and opened. */
export function withDraft(desk: Desk, draft: Draft): Desk {
  return { ...desk, open: draft.id, drafts: [draft, ...desk.drafts.filter(({ id }) => id !== draft.id)] };
}

export function withoutDraft(desk: Desk, id: string): Desk {
  const drafts = desk.drafts.filter((draft) => draft.id !== id);
  return { ...desk, drafts, open: desk.open === id ? (drafts[0]?.id ?? null) : desk.open };
}

/** The draft that is open with its plan changed, in its place. */
export function withPlan(desk: Desk, plan: Plan, at: number): Desk {
  return { ...desk, drafts: desk.drafts.map((draft) => (draft.id === desk.open ? { ...draft, plan, changed: at } : draft)) };
}

/** How far a learner has come with plans, by their marks, the newest last. */
export interface Taken {
  readonly version: 1;
  readonly plans: Readonly<Record<string, readonly PartAnswer[]>>;
}

export const nothingTaken: Taken = { version: 1, plans: {} };
/** So many plans are remembered. */
const mostTaken = 30;

const Answer = v.nullable(
  v.variant("kind", [
    v.strictObject({
      kind: v.literal("question"),
      picked: v.nullable(v.array(v.string())),
      sure: v.picklist(sureness),
      tries: v.number(),
      right: v.boolean(),
    }),
    v.strictObject({ kind: v.literal("task"), met: v.boolean(), changes: v.number(), hints: v.number() }),
    v.strictObject({ kind: v.literal("look") }),
  ]),
);
const TakenSchema = v.object({ version: v.literal(1), plans: v.record(v.string(), v.array(Answer)) });

export function parseTaken(text: string): Taken | null {
  try {
    return v.parse(TakenSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

export function withTaken({ plans }: Taken, mark: number, answers: readonly PartAnswer[]): Taken {
  const others = Object.entries(plans).filter(([key]) => key !== `m${mark}`);
  return { version: 1, plans: Object.fromEntries([...others.slice(-(mostTaken - 1)), [`m${mark}`, answers]]) };
}

export const takenOf = ({ plans }: Taken, mark: number): readonly PartAnswer[] => plans[`m${mark}`] ?? [];
