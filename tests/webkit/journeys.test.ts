import { afterAll, beforeAll, describe, test } from "vitest";
import { ensureBuilt } from "../../scripts/lib/build.mjs";
import { serveOnLoopback } from "../../scripts/lib/serve.mjs";
import { findWebKit } from "../../scripts/lib/webkit.mjs";
import { withDefaults } from "../../src/scenario/defaults.ts";
import { encodeLink } from "../../src/scenario/link.ts";
import { scenarioOf } from "../library/content.ts";
import { openWebKit, type WebKitWindow } from "../live/drivers/webkit.ts";
import { Reader } from "./reader.ts";

const found = findWebKit();
const status = '[role="status"]';
const readouts = '[aria-label="Read-outs"]';
const key = { enter: "\uE007", end: "\uE010" } as const;

describe.skipIf(!found)("in WebKitGTK", () => {
  let browser: WebKitWindow;
  let server: Awaited<ReturnType<typeof serveOnLoopback>>;
  let reader: Reader;
  beforeAll(async () => {
    if (!found) return;
    await ensureBuilt();
    server = await serveOnLoopback({ port: 0, strict: false });
    browser = await openWebKit(found.driverPath, found.executablePath, null);
    reader = new Reader(browser.session, `http://localhost:${server.port}/`);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("a scenario's page is watched to its verdict by keys", async () => {
    await reader.open("scenarios/preflight-for-put/");
    await reader.focus("button", "^Play");
    // Pressed before the page answers, and carried out when it does.
    await reader.press("button", "^Dark theme$");
    await reader.sees("button", "^Light theme$");
    await reader.type("\uE011");
    await reader.sees("svg[role=img]", "^Picture at rest");
    await reader.type(key.end);
    await reader.sees("svg[role=img]", "^Scene (\\d+) of \\1: ");
    await reader.sees(status, "^✓ Allowed$", readouts);
  });

  test("a header that is added in the Workbench turns the verdict", async () => {
    await reader.open("scenarios/first-blocked-request/");
    await reader.sees(status, "^✕ Blocked$", readouts);
    await reader.press("button", "^Workbench$");
    await reader.press('[role="tab"]', "^Servers$");
    await reader.press("button", "^Add Access-Control-Allow-Origin: https://shop\\.example$");
    await reader.sees(status, "^✓ Allowed$", readouts);
  });

  test("a link opens the scenario that somebody else has made", async () => {
    const scenario = { ...scenarioOf("preflight-for-put"), title: "Sent by a friend" };
    await reader.open(await encodeLink(withDefaults(scenario), { stop: null, tab: null }));
    await reader.sees("h2", "^Sent by a friend$");
    await reader.sees(status, "^✓ Allowed$", readouts);
  });

  test("a pasted console line leads to a cause that prints it, and that to its picture", async () => {
    await reader.open("#fix");
    await reader.focus("textarea", "^What you have");
    await reader.type(
      "Access to fetch at 'https://api.shop.example/orders' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    );
    await reader.sees("h2, h3", "^What prints exactly this line");
    await reader.press("button", ".", '[aria-label="What prints exactly this line"]');
    await reader.sees(status, "^✕ Blocked$", readouts);
  });

  test("a lesson's question is answered by keys", async () => {
    await reader.open("#lesson/what-is-stopped");
    await reader.sees("legend, p, h3", "Does it happen\\?");
    await reader.type(`2${key.enter}`);
    await reader.sees("*", "^You recorded, fairly sure");
    await reader.focus("button", "^Skip to the end$");
    await reader.type(key.enter);
    await reader.sees('[role="group"]', "Your prediction and what happened");
  });
});
