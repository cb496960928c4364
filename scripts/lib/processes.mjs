import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * Runs a program to its end, its output passed through.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, aside?: boolean, cwd?: string }} [options] quiet: keep the output and show it only on
 *   failure; aside: all of it to standard error, because standard output belongs to somebody's JSON
 * @returns {Promise<{ code: number, output: string }>} never rejects; a program that cannot be started has code 127
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", options.aside ? 2 : "inherit", "inherit"],
      // npm is npm.cmd on Windows, which only a shell can start.
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on("close", (code) => {
      if (options.quiet && code !== 0) process.stdout.write(output);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * A tool from node_modules, started by Node itself: no shell, no npx, the same on every platform.
 *
 * @param {string} script path inside node_modules
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, aside?: boolean, node?: readonly string[] }} [options] node: for Node itself
 */
export const runTool = (script, args, { node = [], ...options } = {}) =>
  run(process.execPath, [...node, `${root}/node_modules/${script}`, ...args], options);
