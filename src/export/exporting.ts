import type { HostSpec } from "../scenario/schema.ts";
import type { Exported, Exporter } from "./exporter.ts";
import type { Remark } from "./remarks.ts";
import { nginx } from "./targets/nginx.ts";
import { express, fastify, hono, koa } from "./targets/node-servers.ts";

interface Target {
  readonly exporter: Exporter;
  /** What a comment line begins with. */
  readonly comment: string;
  /** tests/unit/export starts the real server with the exported text. */
  readonly ranByTests: boolean;
}

export const targets = {
  express: { exporter: express, comment: "//", ranByTests: true },
  fastify: { exporter: fastify, comment: "//", ranByTests: true },
  hono: { exporter: hono, comment: "//", ranByTests: true },
  koa: { exporter: koa, comment: "//", ranByTests: true },
  nginx: { exporter: nginx, comment: "#", ranByTests: true },
} as const satisfies Readonly<Record<string, Target>>;

export type TargetName = keyof typeof targets;

export const targetNames = Object.keys(targets) as readonly TargetName[];

/** A host's CORS layers as text for a server of another kind. */
export function exportTo(target: TargetName, host: HostSpec): Exported {
  const { parts, remarks } = targets[target].exporter(host);
  return { parts, remarks: distinct(remarks) };
}

function distinct(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()];
}
