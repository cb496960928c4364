import { challenge } from "./challenge.ts";
import { course } from "./course.ts";
import { player } from "./player.ts";
import { practice } from "./practice.ts";
import { evidence, questions } from "./questions.ts";

export const learn = { challenge, course, evidence, player, practice, questions };
