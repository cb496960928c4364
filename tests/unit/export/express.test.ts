import express from "express";
import { expect, test } from "vitest";
import { exportTo } from "../../../src/export/exporting.ts";
import { differences } from "./asked.ts";
import { policies } from "./policies.ts";
import { application, listening } from "./servers/listening.ts";

/** Runs the exported text as it stands. */
function serving(code: string) {
  const app = express();
  new Function("app", code)(app);
  app.use(application);
  return listening(app);
}

async function differing(code: string, host: (typeof policies)[number][1]) {
  const { port, stop } = await serving(code);
  try {
    return await differences(host, `http://127.0.0.1:${port}`);
  } finally {
    await stop();
  }
}

const codeFor = (host: (typeof policies)[number][1]) =>
  exportTo("express", host)
    .parts.map(({ code }) => code)
    .join("\n");

test.each(policies)("Express answers as the host does: %s", async (_, host) => {
  expect(await differing(codeFor(host), host)).toEqual([]);
});

test("a wrong export is found", async () => {
  const [, host] = policies[0]!;
  const wrong = codeFor(host).replace("^https://shop", "https://shop");
  const wronger = codeFor(host).replace("example$", "example");
  expect(wronger).not.toBe(codeFor(host));
  expect(wrong).not.toBe(codeFor(host));
  expect(await differing(wronger, host)).not.toEqual([]);
});
