import { captions } from "./captions.ts";
import { deck } from "./deck.ts";
import { gateSays } from "./gate-says.ts";
import { gateQuestions, gates } from "./gates.ts";
import { picture } from "./picture.ts";

/** The picture and what is told under it. */
export const scene = { captions, deck, gates, gateQuestions, gateSays, picture };
