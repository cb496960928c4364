import type { safelist as records } from "../../../../engine/profiles/knobs/safelist.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { number } from "../../grammar.ts";
import { does } from "./kinds.ts";

export const safelist: KnobTableOf<typeof records> = {
  safelistJoinsLines: does("Plusieurs lignes d’un en-tête sont jointes en une valeur avant d’être jugées inoffensives ou non."),
  safelistTotal: {
    reason: "Des en-têtes inoffensifs exigent un preflight dès qu’ils sont ensemble trop longs.",
    value: (bytes) => (bytes === null ? "pas de limite" : `plus de ${number(bytes)} octets`),
  },
  safelistClientHints: does("Save-Data, DPR et leurs semblables comptent comme inoffensifs : pas besoin de preflight."),
  safelistRangeLoosely: does("Un en-tête Range peut écrire son unité en majuscules, ou un nombre avec un plus, sans preflight."),
  safelistRangeBelow: {
    reason: "Un en-tête Range avec un très grand nombre exige un preflight.",
    value: (end) => (end === null ? "pas de limite" : `à partir de ${end}`),
  },
  safelistStrictContentType: does(
    "Content-Type est lu plus strictement : deux points-virgules, une virgule dans un paramètre ou une lettre accentuée exigent un preflight.",
  ),
  safelistAcceptAsciiOnly: does("Un en-tête Accept avec une lettre accentuée exige un preflight."),
};
