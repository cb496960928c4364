import * as v from "valibot";
import { limits } from "./limits.ts";
import { Action, type elementNames } from "./schema/actions.ts";
import { Browser } from "./schema/browser.ts";
import { forLater } from "./schema/for-later.ts";
import { Host } from "./schema/host.ts";
import { Layer, Route } from "./schema/layers.ts";
import { Page } from "./schema/page.ts";
import { Try } from "./schema/tries.ts";
import { text } from "./schema/values.ts";

export { elementNames, navigationTargets, navigationWays, preloadedAs } from "./schema/actions.ts";
export { localNetworkAnswers, profiles, thirdPartyCookieSettings } from "./schema/browser.ts";
export { hostFailures, hostOwners } from "./schema/host.ts";
export { fileKinds } from "./schema/layers.ts";
export { referrerPolicies } from "./schema/values.ts";
/** The parts that an editor makes new ones of. */
export { Action as ActionSchema, Host as HostSchema, Layer as LayerSchema, Page as PageSchema, Route as RouteSchema };

/** The version that this code writes. Older ones are lifted by migrations/. */
export const currentVersion = 2;

/**
 * The shape of a scenario: what a link holds. Types are inferred from it, so that nothing can be in the one and not in the other.
 * Values that are *semantically* wrong (a method that is no token, a URL that does not parse) are allowed here:
 * the engine judges the page's side, and `problems.ts` tells the editor about the rest.
 */
export const ScenarioSchema = v.strictObject({
  version: v.literal(currentVersion),
  title: v.optional(text(limits.shortText), ""),
  /** What it asks, in a line under the title. */
  question: v.optional(text(limits.shortText), ""),
  /** What is to be read beside it: Markdown, see content/markdown.ts. */
  note: v.optional(text(limits.note), ""),
  browser: v.optional(Browser, () => v.getDefaults(Browser) as never),
  pages: v.pipe(v.array(Page), v.maxLength(limits.pages)),
  hosts: v.pipe(v.array(Host), v.maxLength(limits.hosts)),
  actions: v.pipe(v.array(Action), v.maxLength(limits.actions)),
  /** Changes that its author invites to make, see own-tries.ts. */
  tries: v.optional(v.pipe(v.array(Try), v.maxLength(limits.tries)), []),
  ...forLater,
});

/** A whole scenario, every default filled in. */
export type Scenario = v.InferOutput<typeof ScenarioSchema>;
/** A scenario as it may be written: what equals its default may be left out. */
export type ScenarioInput = v.InferInput<typeof ScenarioSchema>;
export type PageSpec = v.InferOutput<typeof Page>;
export type HostSpec = v.InferOutput<typeof Host>;
export type LayerSpec = v.InferOutput<typeof Layer>;
export type LayerKind = LayerSpec["kind"];
export type LayerOf<K extends LayerKind> = Extract<LayerSpec, { kind: K }>;
export type OriginRule = Extract<LayerOf<"cors">, { style: "policy" }>["rules"][number];
export type RouteSpec = v.InferOutput<typeof Route>;
export type ActionSpec = v.InferOutput<typeof Action>;
/** What a page does, as against a client. */
export type PageActionSpec = Exclude<ActionSpec, { kind: "client" }>;
export type ElementName = (typeof elementNames)[number];
export type AddressSpaceSpec = HostSpec["addressSpace"];
export type ActionOf<K extends ActionSpec["kind"]> = Extract<ActionSpec, { kind: K }>;
export type ProfileName = v.InferOutput<typeof Browser>["profile"];
