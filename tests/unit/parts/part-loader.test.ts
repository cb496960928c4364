import { expect, it, vi } from "vitest";
import { PartMissing, whyMissing } from "../../../src/parts/missing.ts";
import { partLoader, type ServerVersion } from "../../../src/parts/part-loader.ts";

const script = "https://preflight.example/assets/Part.js";
const shared = "https://preflight.example/assets/shared.js";
const style = "https://preflight.example/assets/Part.css";
const files = [script, shared, style];

/** A server, a network and a document that do as a test says; all is well until it says otherwise. */
function world() {
  const answers = new Map<string, () => Response | Promise<Response>>();
  const given = {
    asked: [] as string[],
    styles: [] as string[],
    version: "same" as ServerVersion,
    answer: (url: string, answer: () => Response | Promise<Response>) => answers.set(url, answer),
    heal: () => answers.clear(),
    addStyle: async (url: string) => void given.styles.push(url),
  };
  const load = partLoader({
    has: (url) => url.endsWith("index.js"),
    fetch: async (url, { cache }) => {
      given.asked.push(`${cache} ${url.split("/").at(-1)}`);
      return (answers.get(url) ?? (() => new Response("", { headers: { "Content-Type": "text/javascript" } })))();
    },
    addStyle: (url) => given.addStyle(url),
    askServer: async () => given.version,
  });
  return { ...given, given, load };
}

const noNetwork = () => Promise.reject(new TypeError("Failed to fetch"));
const notFound = () => new Response("Not found", { status: 404 });
const why = (loading: Promise<unknown>) => loading.then(() => "loaded", whyMissing);

it("brings every file before the browser imports anything", async () => {
  const { load, asked, styles } = world();
  const start = vi.fn(async () => asked.length);
  expect(await load(start, [...files, "https://preflight.example/assets/index.js"])).toBe(3);
  expect(asked).toEqual(["default Part.js", "default shared.js", "default Part.css"]);
  expect(styles).toEqual([style]);
});

it("never imports what has not come: Firefox would remember the failure", async () => {
  const { load, answer, given } = world();
  given.version = "unreachable";
  answer(shared, noNetwork);
  const start = vi.fn(async () => "the part");
  expect(await why(load(start, files))).toBe("offline");
  expect(start).not.toHaveBeenCalled();
});

it("tries again what has failed, past every cache, and nothing else", async () => {
  const { load, answer, heal, asked, given } = world();
  given.version = "unreachable";
  answer(shared, noNetwork);
  await why(load(async () => "the part", files));
  heal();
  asked.splice(0);
  expect(await load(async () => "the part", files)).toBe("the part");
  expect(asked).toEqual(["reload shared.js"]);
});

it("fetches a file once that two parts share", async () => {
  const { load, asked } = world();
  await Promise.all([load(async () => 1, [script, shared]), load(async () => 2, [shared])]);
  expect(asked).toEqual(["default Part.js", "default shared.js"]);
});

it.each<[string, () => Response | Promise<Response>, ServerVersion, string]>([
  ["nothing answers, the server neither", noNetwork, "unreachable", "offline"],
  ["nothing answers, though the server does", noNetwork, "same", "blocked"],
  ["the file is gone with its version", notFound, "newer", "newer-version"],
  ["the file is gone, and the version is ours", notFound, "same", "blocked"],
  [
    "a host answers with its page instead",
    () => new Response("", { headers: { "Content-Type": "text/html" } }),
    "newer",
    "newer-version",
  ],
  ["the server has a fault", () => new Response("", { status: 503 }), "unreachable", "blocked"],
  [
    "the answer breaks off",
    () => new Response(new ReadableStream({ start: (c) => c.error(new Error("cut")) })),
    "unreachable",
    "offline",
  ],
])("knows the cause: %s", async (_case, answered, version, cause) => {
  const { load, answer, given } = world();
  given.version = version;
  answer(script, answered);
  expect(await why(load(async () => 1, files))).toBe(cause);
});

it("a style that does not apply keeps the part back, and comes with the next attempt", async () => {
  const { load, given, styles } = world();
  const addStyle = given.addStyle;
  given.addStyle = () => Promise.reject(new Error("no style"));
  expect(await why(load(async () => 1, files))).toBe("blocked");
  given.addStyle = addStyle;
  expect(await load(async () => 1, files)).toBe(1);
  expect(styles).toEqual([style]);
});

it("says of a part that came and threw that it did not start", async () => {
  const { load } = world();
  const loading = load(() => Promise.reject(new SyntaxError("no such export")), files);
  await expect(loading).rejects.toThrow(PartMissing);
  expect(await why(loading)).toBe("stuck");
});
