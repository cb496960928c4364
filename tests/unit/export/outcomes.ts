import type { HeaderList, WireRequest } from "../../../src/http/messages.ts";
import { gotIn } from "../../../src/judge/remedies/outcome.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import type { Said } from "./asked.ts";

/** What a page asks for. */
export interface Question {
  readonly origin: string;
  readonly method: string;
  readonly header: readonly [string, string] | null;
  readonly credentials: boolean;
  readonly path: string;
}

const origins = ["https://shop.example", "https://evilshop.example", "https://admin.example:8443", "https://other.test"];

const calls: readonly Pick<Question, "method" | "header">[] = [
  { method: "GET", header: null },
  { method: "POST", header: ["Content-Type", "application/json"] },
  { method: "PUT", header: ["X-Id", "1"] },
  { method: "DELETE", header: null },
  { method: "PATCH", header: null },
  { method: "GET", header: ["Authorization", "Bearer x"] },
];

export const questions: readonly Question[] = origins.flatMap((origin) =>
  [false, true].flatMap((credentials) => calls.map((call) => ({ origin, credentials, ...call, path: "/200" }))),
);

type Says = (request: WireRequest) => Said | Promise<Said>;

/** What becomes of a question in a browser whose server says this. */
async function outcomeOf({ origin, method, header, credentials, path }: Question, own: string, say: Says): Promise<string> {
  const from: HeaderList = [["Origin", origin]];
  const asked: HeaderList = [
    ...from,
    ["Access-Control-Request-Method", method],
    ...(header === null ? [] : [["Access-Control-Request-Headers", header[0].toLowerCase()] as const]),
  ];
  const sent: HeaderList = [
    ...from,
    ...(header === null ? [] : [header]),
    ...(credentials ? [["Cookie", "sid=1"] as const] : []),
  ];
  const preflight = await say({ method: "OPTIONS", url: own + path, headers: asked, body: null });
  const actual = await say({ method, url: own + path, headers: sent, body: null });
  const pairs = (headers: HeaderList) => headers.map(([name, value]): [string, string] => [name, value]);
  const scenario = withDefaults({
    version: 2,
    pages: [{ id: "page", url: `${origin}/` }],
    hosts: [
      {
        id: "api",
        origins: ["https://api.example"],
        layers: [
          {
            ...{ kind: "cors", style: "headers" },
            preflight: { status: preflight.status, headers: pairs(preflight.headers) },
            actual: pairs(actual.headers),
          },
          {
            kind: "handler",
            routes: [
              {
                path: "*",
                methods: [method],
                status: actual.status,
                headers: [
                  ["ETag", "1"],
                  ["X-Total", "1"],
                ],
              },
            ],
          },
        ],
      },
    ],
    actions: [
      {
        ...{ kind: "fetch", page: "page", url: `https://api.example${path}`, method },
        headers: header === null ? [] : [[header[0], header[1]]],
        credentials: credentials ? "include" : "omit",
        body: method === "GET" ? null : "{}",
      },
    ],
  });
  const got = gotIn(runInMemory(scenario, publicSuffixList).outcomes[0]);
  const seen = got.headers.map((name) => name.toLowerCase()).filter((name) => name === "etag" || name === "x-total");
  return [got.how, got.status ?? "", ...seen.sort()].join(" ");
}

/** The outcome of each question, to be compared. */
export async function outcomes(own: string, say: Says, asked: readonly Question[] = questions): Promise<readonly string[]> {
  return Promise.all(
    asked.map(async (one) => {
      const told = [one.origin, one.method, one.header?.[0] ?? "-", one.credentials ? "include" : "omit"].join(" ");
      return `${told}: ${await outcomeOf(one, own, say)}`;
    }),
  );
}
