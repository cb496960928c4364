import type { LayerKind } from "./schema.ts";

/** In the order in which they are offered. A record, so that the compiler asks for a kind that is new. */
const offered: Readonly<Record<LayerKind, true>> = {
  cors: true,
  auth: true,
  redirect: true,
  answer: true,
  cache: true,
  handler: true,
  forward: true,
};

export const layerKinds = Object.keys(offered) as readonly LayerKind[];
