import { limits } from "../../../src/scenario/limits.ts";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";

/** The parts of a scenario as they may be written. */
export type HostInput = ScenarioInput["hosts"][number];
export type LayerInput = NonNullable<HostInput["layers"]>[number];
export type ActionInput = ScenarioInput["actions"][number];
export type RouteInput = NonNullable<Extract<LayerInput, { kind: "handler" }>["routes"]>[number];

/** `count` parts, each made from its number. */
export const each = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** As many actions as a scenario may have. */
export const allActions = (make: (index: number) => ActionInput): ActionInput[] => each(limits.actions, make);

/** A text of exactly so many characters, made of a repeated one. */
export const filled = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Lets anybody read everything, so that nothing is cut short by a block. */
export const open: Extract<LayerInput, { style: "policy" }> = {
  kind: "cors",
  style: "policy",
  origins: "reflect",
  credentials: true,
  maxAge: 86_400,
};

export const page = (id: string, host = id): ScenarioInput["pages"][number] => ({ id, url: `https://${host}.example/` });

export const routes = (...some: RouteInput[]): LayerInput => ({ kind: "handler", routes: some });

export const scenario = (content: Omit<ScenarioInput, "version">): ScenarioInput => ({ version: 2, ...content });
