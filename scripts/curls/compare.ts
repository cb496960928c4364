import { spawnSync } from "node:child_process";
import { readCurl } from "../../src/paste/request/curl.ts";
import { bashWords } from "../../src/paste/request/words.ts";
import type { Oracle, Read } from "./oracle.ts";

interface Compared {
  readonly result: "agrees" | "differs" | "unread";
  readonly told: string;
  /** bash takes it apart into the same words. */
  readonly words: boolean;
}

/** One command, read by all. */
export function compare(command: string, read: Oracle): Compared {
  const words = JSON.stringify(bashWords(command, 0).words.slice(1)) === JSON.stringify(wordsOfBash(command));
  const theirs = read(command);
  const [ours] = readCurl(command);
  if (theirs === null) return { result: "unread", told: command, words };
  const form = /\s(?:-F|--form)\s/u.test(command);
  const [a, b] = [ours ? told({ ...ours, method: ours.method ?? "", url: ours.url ?? "" }, form) : "", told(theirs, form)];
  return { result: a === b ? "agrees" : "differs", told: `${command}\n  ours    ${a}\n  theirs  ${b}`, words };
}

/** A form's parts are not read here, nor what stands for a secret. */
function told({ method, url, headers, body }: Read, form: boolean): string {
  const lines = headers
    .map(([name, value]) => `${name.toLowerCase()}: ${value.replace(/^Basic .*/u, "Basic …")}`)
    .filter((line) => !form || !line.startsWith("content-type: multipart"))
    .sort();
  return JSON.stringify([method, URL.canParse(url) ? new URL(url).href : url, lines, form ? null : body]);
}

/** The command calls a function that prints what it is given. */
function wordsOfBash(command: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const { stdout } = spawnSync("/bin/bash", ["--norc", "-c", script], { encoding: "utf8", env: { LC_ALL: "C.UTF-8", PATH: "" } });
  return stdout.split("\0").slice(0, -1);
}
