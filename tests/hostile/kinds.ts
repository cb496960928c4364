import * as caches from "./kinds/caches.ts";
import * as cookies from "./kinds/cookies.ts";
import { everything } from "./kinds/everything.ts";
import * as invalid from "./kinds/invalid.ts";
import * as routes from "./kinds/routes.ts";
import * as spaces from "./kinds/spaces.ts";
import * as texts from "./kinds/texts.ts";

/** Made by the code in kinds/, which says what is in each: a scenario, something that is none, or the JSON of that. */
export const kinds: Readonly<Record<string, () => unknown>> = {
  ...cookies,
  ...caches,
  ...routes,
  ...spaces,
  ...texts,
  ...invalid,
  everything,
};
