import * as v from "valibot";
import { limits } from "../limits.ts";
import { Layer } from "./layers.ts";
import { addressSpace, id, text } from "./values.ts";

export const hostFailures = [
  "none",
  "refused",
  "name-not-found",
  "reset",
  "timeout",
  "certificate",
  "blocked-by-extension",
] as const;

/** Who can change a host: the reader, or somebody whom the reader can only ask. */
export const hostOwners = ["us", "someone else"] as const;

export const Host = v.strictObject({
  id,
  name: v.optional(text(limits.shortText), ""),
  /** A proxy is drawn between the browser and the servers; it answers like any other host. */
  role: v.optional(v.picklist(["server", "proxy"]), "server"),
  /** Every origin it answers for, such as `https://api.shop.example`. */
  origins: v.pipe(v.array(text(limits.url)), v.minLength(1), v.maxLength(8)),
  addressSpace,
  /** What keeps requests from being answered. A bad certificate does so over https only, an extension in the browser only. */
  failure: v.optional(v.picklist(hostFailures), "none"),
  /** No request goes another way for it; advice does. */
  owner: v.optional(v.picklist(hostOwners), "us"),
  layers: v.optional(v.pipe(v.array(Layer), v.maxLength(limits.layersPerHost)), () => []),
});
