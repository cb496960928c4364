import { each, filled } from "./content.ts";

/** What no scenario is: as large as a link may hold, and wrong in as many places as possible. Still to be answered at once. */
const invalid = (rest: object) => ({ version: 2, pages: [], hosts: [], actions: [], ...rest });

export const actionsOfNothing = () => invalid({ actions: each(100_000, () => ({})) });

/** The union of all kinds of layers is tried for each of them. */
export const layersOfNoKind = () =>
  invalid({
    hosts: each(100, (host) => ({
      id: `h${host}`,
      origins: [],
      layers: each(60, () => ({ kind: "cors", style: "policy", origins: [1, 2, 3] })),
    })),
  });

export const unknownKeys = () => invalid(Object.fromEntries(each(15_000, (index) => [`k${index}`, 0])));

export const wrongInside = () =>
  invalid({
    pages: [{ id: "p", url: "https://p.example/" }],
    actions: each(4000, () => ({ kind: "fetch", page: 0, url: 0, method: 0, headers: [[0], 0], body: 0, mode: 0, wait: "" })),
  });

const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;

/** Deeper than any stack; as JSON, because no value of that depth can be written as one. */
export const nested = () => deep;
export const nestedInAField = () => `{"version":1,"browser":{"cookies":${deep}},"pages":[],"hosts":[],"actions":[]}`;

export const longStrings = () => invalid({ title: filled("t", 200_000), note: filled("\ud800", 40_000) });

export const hugeOrigins = () => invalid({ hosts: [{ id: "h", origins: each(100_000, () => "a") }] });

/** Names of the language's own: neither a key nor a value may reach a prototype. */
export const prototypes = () =>
  '{"version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"pages":[{"id":"p","url":"https://p.example/","__proto__":{"polluted":1}}],"hosts":[{"id":"constructor","origins":["https://__proto__"]}],"actions":[{"kind":"__proto__"}]}';
