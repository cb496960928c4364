import { execFileSync } from "node:child_process";
import { type BrowserContext, chromium, firefox } from "@playwright/test";
import type { FoundBrowser } from "../browsers.mjs";

/** A browser with a profile of its own, a folder, which outlives it. */
export const launch = ({ name, executablePath, from }: FoundBrowser, profile: string): Promise<BrowserContext> => {
  const plain = { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null } as const;
  return name === "chromium"
    ? chromium.launchPersistentContext(profile, { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
    : firefox.launchPersistentContext(profile, {
        executablePath,
        ...(from === "system" ? { channel: "moz-firefox", ...plain } : {}),
      });
};

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly args: string;
}

function processes(): Process[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    return args === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }];
  });
}

/** The browser's own processes: the one that was started with this profile, and all below it. */
function ofProfile(profile: string): { readonly main: readonly Process[]; readonly pages: readonly Process[] } {
  const all = processes();
  const main = all.filter(({ args }) => args.includes(profile));
  const family = new Set(main.map(({ pid }) => pid));
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  const isPage = ({ pid, args }: Process) =>
    family.has(pid) && (args.includes("--type=renderer") || /-contentproc.*\btab$/u.test(args));
  return { main: main.filter((one) => !isPage(one)), pages: all.filter(isPage) };
}

/** Kills the browser of a profile, or its pages alone, with no time to do anything more. Returns when it was, and how many processes it took. */
export function kill(profile: string, what: "browser" | "renderer"): { readonly at: number; readonly count: number } {
  const { main, pages } = ofProfile(profile);
  const victims = what === "browser" ? [...main, ...pages] : pages;
  const at = Date.now();
  for (const { pid } of victims) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It went with another.
    }
  }
  return { at, count: victims.length };
}
