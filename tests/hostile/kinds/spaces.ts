import { limits } from "../../../src/scenario/limits.ts";
import { allActions, each, filled, page, routes, scenario } from "./content.ts";

type Header = [string, string];

/** A text of as many characters as a header's value may have, with a repeated part inside. */
const long = (part: string, start = "a", end = "b") => start + filled(part, limits.headerValue - start.length - end.length) + end;

const names = [
  "Content-Type",
  "Access-Control-Allow-Headers",
  "Access-Control-Allow-Methods",
  "Cache-Control",
  "Vary",
  "Content-Security-Policy",
  "Cross-Origin-Resource-Policy",
  "Expires",
];

/**
 * Long runs of what programs like to trim, in every header that anybody reads: a pattern that looks for their end from every place in
 * them takes the square of it.
 */
export const longSpaces = () => {
  const characters = [" ", ",", ";"];
  const spaced = (character: string) => names.map((name): Header => [name, long(character)]);
  return scenario({
    pages: characters.map((character, index) => ({ ...page(`p${index}`), csp: long(character, "connect-src *", "*") })),
    hosts: characters.map((character, index) => ({
      id: `h${index}`,
      origins: [`https://h${index}.example`],
      layers: [
        {
          kind: "cors" as const,
          style: "headers" as const,
          preflight: { headers: [["Access-Control-Allow-Origin", "*"] as Header, ...spaced(character).slice(0, 3)] },
          actual: [["Access-Control-Allow-Origin", "*"] as Header, ["Access-Control-Expose-Headers", long(character)] as Header],
        },
        routes({ headers: spaced(character).slice(index), cookies: [long(character, "a=")], body: long(character, "{", "}") }),
      ],
    })),
    actions: allActions((index) => ({
      kind: "fetch",
      page: `p${index % 3}`,
      url: `https://h${index % 3}.example/`,
      method: "PUT",
      credentials: "include",
      headers: index < 3 ? [["Content-Type", long(characters[index] ?? " ", "text/plain;", "x")]] : [],
    })),
  });
};

/** Headers of which each holds thousands of values, none of them what it should be; elements and streams read them more than once. */
export const valuesOfNoUse = () => {
  const names = ["Content-Type", "Content-Type", "Cache-Control", "Vary", "X-Content-Type-Options"];
  const values = ["/,", "*/*,", "a=,", "b,", "nosniff,"];
  const request = { page: "p", url: "https://h.example/" };
  const elements = ["img", "script", "stylesheet"] as const;
  return scenario({
    pages: [{ ...page("p"), coep: "require-corp" }],
    hosts: [
      {
        id: "h",
        origins: ["https://h.example"],
        layers: [
          routes({
            headers: each(50, (index): Header => [names[index % 5] ?? "", long(values[index % 5] ?? "", "", "")]),
            file: "png",
          }),
        ],
      },
    ],
    actions: allActions((index) =>
      index % 4 === 3
        ? { kind: "eventsource", ...request }
        : { kind: "element", ...request, element: elements[index % 4] ?? "img" },
    ),
  });
};
