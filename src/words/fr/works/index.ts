import { erase } from "./erase.ts";
import { done, list } from "./list.ts";
import { row } from "./row.ts";

export const works = {
  list,
  done,
  row,
  erase,
};
