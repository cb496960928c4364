import { type ProfileName, profiles } from "../scenario/schema.ts";
import { type Answer, keyOf } from "./answer.ts";
import type { Belief } from "./confusion.ts";
import { both } from "./kinds/both.ts";
import { browsers } from "./kinds/browsers.ts";
import { effect } from "./kinds/effect.ts";
import { gate } from "./kinds/gate.ts";
import { header } from "./kinds/header.ts";
import { headers } from "./kinds/headers.ts";
import type { Kind } from "./kinds/kind.ts";
import { place } from "./kinds/place.ts";
import { requests } from "./kinds/requests.ts";
import { script } from "./kinds/script.ts";
import { which } from "./kinds/which.ts";
import type { Question, QuestionKind } from "./question.ts";
import type { Run, Situation } from "./situation.ts";

/** A question that can be asked, with its answer. */
export interface Asked {
  readonly question: Question;
  /** Whether one option is right, or any number of them. */
  readonly choose: "one" | "some";
  readonly options: readonly Option[];
  /** The right ones, by key. */
  readonly right: readonly string[];
  /** By whose rules the answer was computed. */
  readonly profile: ProfileName;
}

export interface Option {
  readonly key: string;
  readonly answer: Answer;
  /** What somebody believes who is wrong about it. Null: there is no being wrong about it, since it is the one answer. */
  readonly belief: Belief | null;
}

/** Why a question cannot be asked of a situation. `no-answer`: nothing in the run answers it. `not-unique`: it depends on the browser. `no-choice`: nothing else is offered. */
export type Unaskable = "no-answer" | "not-unique" | "no-choice";

const kinds: { readonly [K in QuestionKind]: Kind<K> } = {
  ...{ gate, script, requests, headers, effect },
  ...{ browsers, place, both, header, which },
};

/** Computes the answer and the options; or says why not. */
export function ask(
  question: Question,
  situation: Situation,
): { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly why: Unaskable } {
  const kind = kinds[question.kind] as Kind<QuestionKind>;
  const runIn = (profile: ProfileName): Run => ({ scenario: situation.scenario, trace: situation.traces[profile] });
  const rightIn = (profile: ProfileName) => kind.right(question as never, runIn(profile), situation)?.map(keyOf) ?? null;
  const asksAll = !("profile" in question) || question.profile === undefined;
  const profile = "profile" in question && question.profile !== undefined ? question.profile : situation.scenario.browser.profile;
  const right = rightIn(profile);
  if (right === null || (kind.choose === "one" && right.length !== 1)) return { ok: false, why: "no-answer" };
  const elsewhere = profiles.map(rightIn);
  if (asksAll && elsewhere.some((keys) => keys === null || !sameKeys(keys, right))) return { ok: false, why: "not-unique" };
  const isRight = (key: string) => right.includes(key);
  /** What is right by another browser's rules would be a trap, and is not offered. */
  const isTrap = (key: string) => !isRight(key) && elsewhere.some((keys) => keys?.includes(key));
  const run = runIn(profile);
  const options = kind.offers(question as never, run, situation).flatMap((answer): Option[] => {
    const key = keyOf(answer);
    if (isTrap(key) || (!isRight(key) && question.without?.includes(key))) return [];
    const belief = question.beliefs?.[key] ?? kind.belief(question as never, answer, run);
    return [{ key, answer, belief: kind.choose === "one" && isRight(key) ? null : belief }];
  });
  if (options.length < 2) return { ok: false, why: "no-choice" };
  return { ok: true, asked: { question, choose: kind.choose, options, right, profile } };
}

const sameKeys = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((key) => other.includes(key));

/** What a prediction is worth. `beliefs`: those behind what was wrong, each once; of "I do not know", none. */
export interface Mark {
  readonly right: boolean;
  readonly beliefs: readonly Belief[];
}

/** `picked`: keys of options; null: "I do not know". */
export function mark({ options, right }: Asked, picked: readonly string[] | null): Mark {
  if (picked === null) return { right: false, beliefs: [] };
  const wrong = options.filter(({ key }) => picked.includes(key) !== right.includes(key));
  const beliefs = wrong.flatMap(({ belief }) => belief ?? []);
  return { right: wrong.length === 0, beliefs: [...new Set(beliefs)] };
}
