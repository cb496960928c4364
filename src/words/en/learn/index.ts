import { course } from "./course.ts";
import { player } from "./player.ts";
import { evidence, questions } from "./questions.ts";

export const learn = { course, evidence, player, questions };
