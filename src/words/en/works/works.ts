import { number, plural } from "../grammar.ts";

/** "2 works" */
export const works = (count: number) => plural(count, { one: "1 work", other: `${number(count)} works` });
