import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPython, type PythonName } from "../../../scripts/servers.mjs";
import { exportTo } from "../../../src/export/exporting.ts";
import type { Remark } from "../../../src/export/remarks.ts";
import type { HostSpec } from "../../../src/scenario/schema.ts";
import { saidByHost, saidByServer } from "./asked.ts";
import { outcomes, questions } from "./outcomes.ts";
import { policies } from "./policies.ts";
import type { Daemon } from "./servers/daemon.ts";
import { startPython } from "./servers/python.ts";

/** Whether Vary is sent is no page's business; of all else that a package decides somebody would see something. */
const isWhole = (remark: Remark) =>
  remark.code === "lines-joined" || (remark.code === "package-decides" && remark.what === "vary");

const textOf = (name: PythonName, host: HostSpec) =>
  exportTo(name, host)
    .parts.map(({ code }) => code)
    .join("\n");

/** Without what is asked twice by others already. */
const asked = questions.filter(({ origin }) => origin !== "https://other.test");

describe.each<PythonName>(["flask", "django", "fastapi"])("%s", (name) => {
  const python = findPython(name);
  describe.skipIf(python === undefined)("itself (skipped where there is none)", () => {
    const whole = policies.filter(([, host]) => exportTo(name, host).remarks.every(isWhole));
    const texts = whole.map(([, host]) => textOf(name, host));
    const [, first] = whole[0] as (typeof whole)[number];
    let daemon: Daemon;

    beforeAll(async () => {
      const wrong = textOf(name, first).replace("shop.example", "shop.example.evil");
      daemon = await startPython(name, python as NonNullable<typeof python>, [...texts, wrong]);
    }, 120_000);
    afterAll(() => daemon?.stop());

    const told = (port: number | undefined) => outcomes(`http://127.0.0.1:${port}`, saidByServer, asked);
    const wanted = (host: HostSpec) => outcomes("https://api.example", (request) => saidByHost(host, request), asked);

    test.each(whole.map(([of, host], i) => [of, host, i] as const))("lets in whom the host lets in: %s", async (_, host, i) => {
      expect(await told(daemon.ports[i])).toEqual(await wanted(host));
    });

    test("a wrong export is found", async () => {
      expect(await told(daemon.ports[whole.length])).not.toEqual(await wanted(first));
    });
  });
});
