import type { Words } from "../words/contract.ts";
import { embed } from "../words/en/embed/index.ts";
import { gateQuestions, gates } from "../words/en/scene/gates.ts";
import { picture } from "../words/en/scene/picture.ts";
import { things } from "../words/en/trace/initiators.ts";
import { layerPurposes, layers, names, profiles } from "../words/en/trace/names.ts";

export type EmbedWords = Pick<Words, "embed" | "scene" | "trace">;

/** What is said of a picture in which nothing has happened: no step, no failure, no caption. The rest comes with the story (story.ts). */
export interface RestingWords extends Pick<Words, "embed"> {
  readonly scene: Pick<Words["scene"], "gates" | "gateQuestions" | "picture">;
  readonly trace: Pick<Words["trace"], "things" | "layerPurposes" | "layers" | "names" | "profiles">;
}

export const restingWords: RestingWords = {
  embed,
  scene: { gates, gateQuestions, picture },
  trace: { things, layerPurposes, layers, names, profiles },
};
