import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findServer, type ServerName } from "../../../scripts/servers.mjs";
import type { Exported } from "../../../src/export/exporter.ts";
import { exportTo } from "../../../src/export/exporting.ts";
import type { HostSpec } from "../../../src/scenario/schema.ts";
import { differences } from "./asked.ts";
import { policies } from "./policies.ts";
import { type Daemon, startDaemon } from "./servers/daemon.ts";
import { application, listening, type Running } from "./servers/listening.ts";
import { nginx } from "./servers/nginx.ts";
import { recipes } from "./servers/unpacked.ts";

const all = { nginx, ...recipes };

/** What a careless change would be in each: the first policy's answers are then others. */
const planted: Readonly<Record<ServerName, readonly [string, string]>> = {
  nginx: [" always;", ";"],
  apache: ["Header always", "Header onsuccess"],
  haproxy: ["http-after-response", "http-response"],
  caddy: ["example$", "example"],
};

/** Where the export says that lines for successes go on errors too, the host is asked as if it did so. */
const asSaid = (host: HostSpec, { remarks }: Exported): HostSpec =>
  remarks.some(({ code }) => code === "on-errors-too")
    ? { ...host, layers: host.layers.map((layer) => (layer.kind === "cors" ? { ...layer, onStatuses: "all" } : layer)) }
    : host;

const notWritten = ({ remarks }: Exported) =>
  remarks.flatMap((remark) => (remark.code === "not-written" ? [remark.name.toLowerCase()] : []));

const isJoined = ({ remarks }: Exported) => remarks.some(({ code }) => code === "lines-joined");

describe.each(Object.keys(all) as ServerName[])("%s", (name) => {
  const binary = findServer(name);
  describe.skipIf(binary === undefined)("itself (skipped where there is none)", () => {
    let behind: Running;
    let daemon: Daemon;
    const exported = policies.map(([, host]) => exportTo(name, host));
    const wrong = exported.slice(0, 1).map(({ parts, remarks }) => ({
      parts: parts.map(({ place, code }) => ({ place, code: code.replaceAll(...planted[name]) })),
      remarks,
    }));

    beforeAll(async () => {
      behind = await listening(application);
      daemon = await startDaemon(all[name](binary ?? ""), [...exported, ...wrong], behind.port);
    }, 60_000);
    afterAll(async () => {
      await daemon?.stop();
      await behind.stop();
    });

    test.each(policies.map(([of, host], i) => [of, host, i] as const))("answers as the host does: %s", async (_, host, i) => {
      const own = `http://127.0.0.1:${daemon.ports[i]}`;
      expect(await differences(asSaid(host, exported[i]!), own, isJoined(exported[i]!), notWritten(exported[i]!))).toEqual([]);
    });

    test("a wrong export is found", async () => {
      const [, host] = policies[0]!;
      expect(wrong[0]?.parts).not.toEqual(exported[0]?.parts);
      expect(await differences(host, `http://127.0.0.1:${daemon.ports[policies.length]}`)).not.toEqual([]);
    });
  });
});
