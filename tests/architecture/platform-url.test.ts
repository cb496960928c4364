import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** These talk to real networks and documents, with the platform's own URLs. `url` itself asks it for names that are not ASCII. */
const mayUseThePlatforms = /^(?:app|lab|parts|transport|worker|url|store\/lab\.ts|views\/picture\/still-file\.ts)/u;
const platformsUrl = /\bnew URL\(|\bURL\.(?:parse|canParse)\(/u;

it("what decides reads URLs by src/url, which is the same everywhere", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/u.test(file));
  const using = files.filter((file) => platformsUrl.test(readFileSync(`src/${file}`, "utf8")));
  expect(using.filter((file) => !mayUseThePlatforms.test(file))).toEqual([]);
  expect(using).toContain("url/host.ts");
});
