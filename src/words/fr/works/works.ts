import { number, plural } from "../grammar.ts";

/** "2 travaux" */
export const works = (count: number) => plural(count, { one: `${number(count)} travail`, other: `${number(count)} travaux` });
