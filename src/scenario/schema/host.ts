import * as v from "valibot";
import { limits } from "../limits.ts";
import { Layer } from "./layers.ts";
import { addressSpace, id, text } from "./values.ts";

export const Host = v.strictObject({
  id,
  name: v.optional(text(limits.shortText), ""),
  /** A proxy is drawn between the browser and the servers; it answers like any other host. */
  role: v.optional(v.picklist(["server", "proxy"]), "server"),
  /** Every origin it answers for, such as `https://api.shop.example`. */
  origins: v.pipe(v.array(text(limits.url)), v.minLength(1), v.maxLength(8)),
  addressSpace,
  /** Nobody listens: every request fails. */
  down: v.optional(v.boolean(), false),
  layers: v.optional(v.pipe(v.array(Layer), v.maxLength(limits.layersPerHost)), () => []),
});
