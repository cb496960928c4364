import { fetchCode } from "./fetch-code.ts";
import type { Call } from "./js.ts";

/** The call as ky, which hands it to fetch(). It would ask again after a failure, and throw at a status that is none of success. */
export function kyCode(call: Call): string {
  return ['import ky from "ky";', "", fetchCode(call, "ky", kys)].join("\n");
}

const kys: readonly (readonly [string, string])[] = [
  ["retry", "0"],
  ["throwHttpErrors", "false"],
];
