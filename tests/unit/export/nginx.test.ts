import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findNginx } from "../../../scripts/servers.mjs";
import { exportTo } from "../../../src/export/exporting.ts";
import { differences } from "./asked.ts";
import { policies } from "./policies.ts";
import { application, listening, type Running } from "./servers/listening.ts";
import { type Nginx, startNginx } from "./servers/nginx.ts";

const binary = findNginx();

describe.skipIf(binary === undefined)("nginx itself (skipped where there is none)", () => {
  let behind: Running;
  let nginx: Nginx;
  const exported = policies.map(([, host]) => exportTo("nginx", host));
  const wrong = exported.slice(0, 1).map(({ parts, remarks }) => ({
    parts: parts.map(({ place, code }) => ({ place, code: code.replaceAll(" always;", ";") })),
    remarks,
  }));

  beforeAll(async () => {
    behind = await listening(application);
    nginx = await startNginx(binary ?? "", [...exported, ...wrong], behind.port);
  });
  afterAll(async () => {
    await nginx?.stop();
    await behind.stop();
  });

  test.each(policies.map(([name, host], i) => [name, host, i] as const))("answers as the host does: %s", async (_, host, i) => {
    expect(await differences(host, `http://127.0.0.1:${nginx.ports[i]}`)).toEqual([]);
  });

  test("a wrong export is found: without always, errors go without", async () => {
    const [, host] = policies[0]!;
    expect(await differences(host, `http://127.0.0.1:${nginx.ports[policies.length]}`)).not.toEqual([]);
  });
});
