import { goals } from "./goals.ts";
import { handout } from "./handout.ts";
import { making } from "./making.ts";
import { presenting } from "./presenting.ts";
import { results } from "./results.ts";
import { sharing } from "./sharing.ts";
import { taking } from "./taking.ts";
import { troubles } from "./troubles.ts";

export const desk = { goals, handout, making, presenting, results, sharing, taking, troubles };
