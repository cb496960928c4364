import { conditionWords } from "../conditions.ts";
import { embeddedWords, readings } from "./embedded.ts";
import { events, layerResult } from "./events.ts";
import { failures } from "./failures/index.ts";
import { things } from "./initiators.ts";
import { layerPurposes, layers, names, profiles } from "./names.ts";
import { outcomes } from "./outcomes.ts";
import { addressSpaces } from "./places.ts";
import { cookieReasons } from "./steps/cookies.ts";
import { steps } from "./steps/index.ts";

export const trace = {
  steps,
  cookieReasons,
  failures,
  events,
  layerResult,
  condition: conditionWords,
  outcomes,
  embedded: embeddedWords,
  readings,
  things,
  addressSpaces,
  names,
  layers,
  layerPurposes,
  profiles,
};
