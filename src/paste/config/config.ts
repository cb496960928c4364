import type { ScenarioInput } from "../../scenario/schema.ts";
import type { At } from "../source.ts";
import type { Directive } from "./directives.ts";

export type Layers = NonNullable<ScenarioInput["hosts"][number]["layers"]>;

/** What was passed over, with its line. */
export interface Unread {
  readonly line: number;
  readonly text: string;
}

export const serverNames = [
  "nginx",
  "express",
  "apache",
  "caddy",
  "spring",
  "starlette",
  "flask",
  "django",
  "rs-cors",
  "jub0bs-cors",
  "s3",
  "api-gateway",
] as const;
export type ServerName = (typeof serverNames)[number];

/** A server's configuration, as far as it could be read. */
export interface ConfigPiece {
  readonly kind: "config";
  readonly at: At;
  /** Where else in the text something of it stands: a list that is given by its name. */
  readonly also?: readonly At[];
  readonly server: ServerName;
  /** Of nginx: what it comes to depends on the path that is asked for. */
  readonly tree: readonly Directive[] | null;
  /** Of the others: what it comes to. */
  readonly layers: Layers | null;
  readonly unread: readonly Unread[];
}
