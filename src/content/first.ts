import type { LibraryScenario } from "./entry.ts";
import { putTogether } from "./put-together.ts";
import { scenario, words } from "./scenarios/en.json?first";
import { original } from "./told-in.ts";

/** The first visit's scenario with its story, at hand without waiting, in the original language: the page must never open blank. */
export const first: LibraryScenario = putTogether(scenario, original.tag, words);
