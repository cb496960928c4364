import { describe, expect, test } from "vitest";
import { exportTo } from "../../../src/export/exporting.ts";
import type { HostSpec } from "../../../src/scenario/schema.ts";
import { differences } from "./asked.ts";
import { policies } from "./policies.ts";
import { servers } from "./servers/node-servers.ts";

type Name = keyof typeof servers;

const codeFor = (name: Name, host: HostSpec) =>
  exportTo(name, host)
    .parts.map(({ code }) => code)
    .join("\n");

/** A line of one name may be one with commas only where the export says so. */
async function differing(name: Name, code: string, host: HostSpec) {
  const asRead = exportTo(name, host).remarks.some((remark) => remark.code === "lines-joined");
  const { port, stop } = await servers[name](code);
  try {
    return await differences(host, `http://127.0.0.1:${port}`, asRead);
  } finally {
    await stop();
  }
}

describe.each(Object.keys(servers) as Name[])("%s", (name) => {
  test.each(policies)("answers as the host does: %s", async (_, host) => {
    expect(await differing(name, codeFor(name, host), host)).toEqual([]);
  });

  test("a wrong export is found", async () => {
    const [, host] = policies[0]!;
    const wrong = codeFor(name, host).replace("example$", "example");
    expect(wrong).not.toBe(codeFor(name, host));
    expect(await differing(name, wrong, host)).not.toEqual([]);
  });
});
