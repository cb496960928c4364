import { describe, expect, test } from "vitest";
import { exportTo, type TargetName } from "../../../../src/export/exporting.ts";
import type { ServerName } from "../../../../src/paste/config/config.ts";
import { recognise } from "../../../../src/paste/recognise.ts";
import type { HostSpec } from "../../../../src/scenario/schema.ts";
import { saidByHost } from "../../export/asked.ts";
import { outcomes } from "../../export/outcomes.ts";
import { policies } from "../../export/policies.ts";
import { host } from "../../hosts/ask.ts";

/** What is exported for a server, read by its reader. */
const readers = {
  apache: "apache",
  caddy: "caddy",
  spring: "spring",
  fastapi: "starlette",
  flask: "flask",
  django: "django",
  go: "jub0bs-cors",
  s3: "s3",
  apiGateway: "api-gateway",
} as const satisfies Partial<Record<TargetName, ServerName>>;

/** Of these the target cannot say all that the policy does, and says so. */
const saidOtherwise = new Set([
  "package-decides",
  "rule-not-read",
  "not-written",
  "on-errors-too",
  "not-sendable",
  "lines-joined",
]);

function readBack(target: keyof typeof readers, of: HostSpec): HostSpec | null {
  const { parts } = exportTo(target, of);
  const [piece] = recognise(parts.map(({ code }) => code).join("\n")).pieces;
  if (piece?.kind !== "config" || piece.server !== readers[target]) return null;
  const application = of.layers.filter(({ kind }) => kind === "handler");
  return host([...(piece.layers ?? []), ...application]);
}

const told = (of: HostSpec) => outcomes("https://api.example", (request) => saidByHost(of, request));

describe.each(Object.keys(readers) as (keyof typeof readers)[])("what is exported for %s, pasted back", (target) => {
  const whole = policies.filter(([, of]) => !exportTo(target, of).remarks.some(({ code }) => saidOtherwise.has(code)));

  test("is there to be tried", () => {
    expect(whole.length).toBeGreaterThanOrEqual(2);
  });

  test.each(whole)("lets in whom the policy lets in: %s", async (_, of) => {
    const back = readBack(target, of);
    expect(back).not.toBeNull();
    expect(await told(back as HostSpec)).toEqual(await told(of));
  });
});
