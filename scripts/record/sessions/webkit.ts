import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type Child, start } from "../../../tests/live/drivers/child.ts";
import { openDisplay } from "../../../tests/live/drivers/xvfb.ts";
import type { FoundWebKit } from "../../lib/webkit.mjs";
import type { Session } from "./session.ts";

/** WebKitGTK's small browser without its driver: a driven one keeps no HTTP cache, and trims Referer. It writes its console to a pipe. */
export async function openWebKit({ executablePath }: FoundWebKit): Promise<Session> {
  const display = await openDisplay();
  const home = mkdtempSync(join(tmpdir(), "preflight-webkit-"));
  const places = ["HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"].map((name) => [name, join(home, name)]);
  const env = {
    ...{ ...process.env, DISPLAY: display.name, ...Object.fromEntries(places) },
    // A container has no sandbox to offer.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  };
  let child: Child | undefined;
  let written = "";
  return {
    version: versionOf(executablePath, env),
    async goto(url) {
      await child?.end();
      child = await start(executablePath, ["--enable-write-console-messages-to-stdout=true", url], {
        stdio: ["ignore", "pipe", "pipe"],
        env,
      });
      for (const stream of [child.process.stdout, child.process.stderr] as Readable[]) {
        stream.setEncoding("utf8").on("data", (text: string) => {
          written += text;
        });
      }
    },
    async heard() {
      const lines = messagesIn(written);
      written = "";
      return lines;
    },
    async close() {
      await child?.end();
      await display.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What the text of a script threw is left out, as of the other browsers. */
const thrown = /^(?:Error|ReferenceError|SyntaxError): /u;

/** `http://…:1:20: CONSOLE JS ERROR TypeError: …`: what stands before says where; a message may go over several lines. */
function messagesIn(written: string): readonly string[] {
  return written
    .split(/^(?:\S+?:\d+(?::\d+)?: )?CONSOLE (?:[A-Z]+ )+/mu)
    .slice(1)
    .map((message) => message.trimEnd())
    .filter((message) => !thrown.test(message));
}

function versionOf(executablePath: string, env: NodeJS.ProcessEnv): string {
  const said = execFileSync(executablePath, ["--version"], { encoding: "utf8", timeout: 20_000, env });
  return said.split(" (")[0]?.trim() ?? "WebKitGTK";
}
