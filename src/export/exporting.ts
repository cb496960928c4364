import type { HostSpec } from "../scenario/schema.ts";
import type { Exported, Exporter } from "./exporter.ts";
import type { Remark } from "./remarks.ts";
import { apache } from "./targets/apache.ts";
import { caddy } from "./targets/caddy.ts";
import { nextjs, worker } from "./targets/fetch-handlers.ts";
import { haproxy } from "./targets/haproxy.ts";
import { apiGateway, aspnet, django, fastapi, flask, go, laravel, rails, s3, spring } from "./targets/native.ts";
import { nginx } from "./targets/nginx.ts";
import { express, fastify, hono, koa } from "./targets/node-servers.ts";

/** Under what a target is found. */
export const groupNames = ["javascript", "proxies", "python", "others", "cloud"] as const;
export type GroupName = (typeof groupNames)[number];

interface Target {
  readonly exporter: Exporter;
  readonly group: GroupName;
  /** What a comment line begins with. */
  readonly comment: string;
  /** tests/unit/export starts the real server with the exported text. */
  readonly ranByTests: boolean;
}

const of = <Ran extends boolean>(group: GroupName, comment: string, ranByTests: Ran) => ({ group, comment, ranByTests });

export const targets = {
  express: { exporter: express, ...of("javascript", "//", true) },
  fastify: { exporter: fastify, ...of("javascript", "//", true) },
  hono: { exporter: hono, ...of("javascript", "//", true) },
  koa: { exporter: koa, ...of("javascript", "//", true) },
  // It stands on Express, whose middleware it takes.
  nestjs: { exporter: express, ...of("javascript", "//", false) },
  nextjs: { exporter: nextjs, ...of("javascript", "//", false) },
  nginx: { exporter: nginx, ...of("proxies", "#", true) },
  apache: { exporter: apache, ...of("proxies", "#", true) },
  caddy: { exporter: caddy, ...of("proxies", "#", true) },
  haproxy: { exporter: haproxy, ...of("proxies", "#", true) },
  django: { exporter: django, ...of("python", "#", false) },
  fastapi: { exporter: fastapi, ...of("python", "#", false) },
  flask: { exporter: flask, ...of("python", "#", false) },
  aspnet: { exporter: aspnet, ...of("others", "//", false) },
  go: { exporter: go, ...of("others", "//", false) },
  laravel: { exporter: laravel, ...of("others", "//", false) },
  rails: { exporter: rails, ...of("others", "#", false) },
  spring: { exporter: spring, ...of("others", "//", false) },
  worker: { exporter: worker, ...of("cloud", "//", true) },
  s3: { exporter: s3, ...of("cloud", "//", false) },
  apiGateway: { exporter: apiGateway, ...of("cloud", "//", false) },
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
