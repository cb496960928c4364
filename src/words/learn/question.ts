import type { Answer, Shape, Spot } from "../../questions/answer.ts";
import type { Asked } from "../../questions/ask.ts";
import type { Question } from "../../questions/question.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Words } from "../contract.ts";
import { type Phrase, value } from "../phrase.ts";
import { hostName, originOf } from "../trace/names.ts";

type Said = Pick<Words, "learn" | "trace" | "scene">;

/** What a request is called: `2: POST https://…`; empty where it is the only one. */
function actionName({ learn }: Said, scenario: Scenario, action: number | undefined): string {
  if (action === undefined || scenario.actions.length < 2) return "";
  return plainAction(learn.questions.action(action + 1, methodOf(scenario, action), urlOf(scenario, action)));
}

const plainAction = (phrase: Phrase) => phrase.map((part) => (typeof part === "string" ? part : part.code)).join("");

function methodOf({ actions }: Scenario, action: number): string {
  const spec = actions[action];
  return spec && "method" in spec ? spec.method : "GET";
}

const urlOf = ({ actions }: Scenario, action: number) => actions[action]?.url ?? "";

/** The effect that is asked about; empty: whatever servers do. */
function effectOf(question: { readonly effect?: string | undefined }, scenario: Scenario): string {
  if (question.effect !== undefined) return question.effect;
  const effects = scenario.hosts.flatMap(({ layers }) =>
    layers.flatMap((layer) => (layer.kind === "handler" ? layer.routes.map(({ effect }) => effect) : [])),
  );
  const [only, ...others] = [...new Set(effects)].filter((effect) => effect !== "");
  return only !== undefined && others.length === 0 ? only : "";
}

/** What a question asks, in the words of its kind. */
export function askText(words: Said, question: Question, scenario: Scenario): Phrase {
  const { asks } = words.learn.questions;
  const name = actionName(words, scenario, "action" in question ? question.action : undefined);
  switch (question.kind) {
    case "gate":
      return asks.gate(name);
    case "script":
      return scenario.actions[question.action]?.kind === "client" ? asks.client(name) : asks.script(name);
    case "requests":
      return asks.requests(name);
    case "headers":
      return asks.headers(name, question.of === "preflight" ? "OPTIONS" : methodOf(scenario, question.action));
    case "effect":
      return asks.effect(effectOf(question, scenario));
    case "browsers":
      if (question.asks === "reads") return asks.reads(name);
      if (question.asks === "preflight") return asks.preflight(name);
      return "cookie" in question.asks ? asks.cookie(name, question.asks.cookie) : asks.reason(name, value(question.asks.reason));
    case "place":
      return asks.place(name);
    case "both":
      return asks.both(effectOf(question, scenario));
    case "header":
      return asks.header(name, question.name);
    case "which":
      return [asks.which[question.asks]];
  }
}

/** How one option reads. */
export function optionText(words: Said, answer: Answer, scenario: Scenario): Phrase {
  const { questions, player } = words.learn;
  switch (answer.of) {
    case "gate":
      return answer.gate === null ? questions.noGate : [words.scene.gates[answer.gate]];
    case "script":
      return shapeText(words, answer.shape);
    case "requests":
      return answer.sent.length === 0
        ? questions.sent.none
        : questions.sent.list(answer.sent.flatMap(({ method }, i) => (i === 0 ? value(method) : [", ", ...value(method)])));
    case "headers":
      return value(answer.name);
    case "effect":
      return questions.times(answer.times);
    case "browsers":
      return [words.trace.profiles[answer.profile]];
    case "place":
      return spotText(words, answer.spot, scenario);
    case "both":
      return answer.times === 0
        ? questions.done.no(shapeText(words, answer.shape))
        : questions.done.yes(answer.times, shapeText(words, answer.shape));
    case "header":
      if (answer.error) return questions.header.error;
      return answer.reads === null ? questions.header.nothing : questions.header.value(answer.reads);
    case "which":
      return questions.action(answer.action + 1, methodOf(scenario, answer.action), urlOf(scenario, answer.action));
    case "none":
      return [player.noneOf];
  }
}

function shapeText({ learn }: Said, shape: Shape): Phrase {
  const { gets } = learn.questions;
  return shape.gets === "answer" ? gets.answer(shape.status) : gets[shape.gets];
}

function spotText({ learn }: Said, spot: Spot, scenario: Scenario): Phrase {
  const { spots } = learn.questions;
  if (!spot.startsWith("host:")) return spots[spot as Exclude<Spot, `host:${string}`>];
  const host = scenario.hosts.find(({ id }) => `host:${id}` === spot);
  return spots.host(host ? hostName(host) : originOf(spot.slice("host:".length)));
}

/** Options by their keys, as they read; where several are right, all of them. */
export function keysText(words: Said, asked: Asked, keys: readonly string[], scenario: Scenario): readonly Phrase[] {
  if (keys.length === 0) return [[words.learn.player.noneOf]];
  return asked.options.flatMap((option) => (keys.includes(option.key) ? [optionText(words, option.answer, scenario)] : []));
}
