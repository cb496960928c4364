import type { Initiator } from "../../../../src/trace/failures.ts";
import { at, failed, type Heard, page } from "./failed.ts";

const coep = (api: Initiator, query: string) =>
  failed(
    "CORP_COEP",
    api,
    {
      ...{ origin: page, policy: "", url: at + query, status: 200, embedder: "require-corp" as const },
      missing: "cross-origin-resource-policy",
    },
    at + query,
  );

const corp = (query = "") =>
  `The resource at “${at}${query}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#`;

const cancelledLoad = (query = "") =>
  `Cancelled load to ${at}${query} because it violates the resource's Cross-Origin-Resource-Policy response header.`;

export const byEmbedder: readonly Heard[] = [
  {
    failure: coep("img", "?t=png"),
    lines: {
      chromium: [],
      firefox: [corp("?t=png")],
      webkit: [cancelledLoad("?t=png"), `Cannot load image ${at}?t=png due to access control checks.`],
    },
  },
  {
    failure: coep("script", "?t=html"),
    lines: {
      chromium: [],
      firefox: [corp("?t=html")],
      webkit: [cancelledLoad("?t=html"), "Cross-origin script load denied by Cross-Origin Resource Sharing policy."],
    },
  },
  {
    failure: coep("fetch", ""),
    lines: {
      chromium: [],
      firefox: [corp()],
      webkit: [cancelledLoad(), `Fetch API cannot load ${at} due to access control checks.`],
    },
  },
];

/** Heard of a page at https://localhost, which no driver held. */
function inWebkit(api: Initiator): Heard["lines"] {
  const blocked = `[blocked] The page at https://a.test:51402/ requested insecure content from ${insecure}. This content was blocked and must`;
  const more: Partial<Record<Initiator, readonly string[]>> = {
    fetch: ["Not allowed to request resource", `Fetch API cannot load ${insecure} due to access control checks.`],
    xhr: ["Not allowed to request resource", `XMLHttpRequest cannot load ${insecure} due to access control checks.`],
    eventsource: ["Not allowed to request resource", `EventSource cannot load ${insecure} due to access control checks.`],
    beacon: [`Beacon API cannot load ${insecure}. Not allowed to request resource`],
  };
  return api === "form" ? {} : { webkit: [blocked, ...(more[api] ?? [])] };
}

const insecure = "http://b.test:51401/r";

export const mixed = (
  [
    ["fetch", "resource"],
    ["xhr", "XMLHttpRequest endpoint"],
    ["eventsource", "EventSource endpoint"],
    ["beacon", "Beacon endpoint"],
    ["script", "script"],
    ["module", "script"],
    ["stylesheet", "stylesheet"],
    ["font", "font"],
    ["iframe", "frame"],
    ["form", "form action"],
  ] as const
).map(
  ([api, what]): Heard => ({
    failure: failed("MIXED_CONTENT", api, { pageUrl: "https://a.test:51402/", url: insecure }, insecure),
    lines: {
      chromium: [
        `Mixed Content: The page at 'https://a.test:51402/' was loaded over HTTPS, but requested an insecure ${what} '${insecure}'. This request has been blocked; the content must be served over HTTPS.`,
      ],
      ...inWebkit(api),
    },
  }),
);

const local = "http://localhost:51401/r";

export const intoLocalNetwork = (
  [
    ["fetch", "fetch"],
    ["xhr", "XMLHttpRequest"],
    ["eventsource", "resource"],
    ["beacon", "resource"],
    ["img", "image"],
    ["script", "script"],
    ["module", "script"],
    ["stylesheet", "CSS stylesheet"],
    ["font", "font"],
    ["video", "video"],
  ] as const
).flatMap(([api, what]): readonly Heard[] => [
  {
    failure: failed(
      "LNA_DENIED",
      api,
      { from: "public", to: "loopback", url: local, guessed: [], keepalive: false },
      local,
      "opaque",
      "https://a.test:51402",
    ),
    lines: {
      chromium: [
        `Access to ${what} at '${local}' from origin 'https://a.test:51402' has been blocked by CORS policy: Permission was denied for this request to access the \`loopback\` address space.`,
      ],
    },
  },
  {
    failure: failed(
      "LNA_INSECURE_CONTEXT",
      api,
      { from: "public", to: "loopback", url: insecure, guessed: [] },
      insecure,
      "opaque",
      "http://a.test:51403",
    ),
    lines: {
      chromium: [
        `Access to ${what} at '${insecure}' from origin 'http://a.test:51403' has been blocked by CORS policy: The request client is not a secure context and the resource is in more-private address space \`loopback\`.`,
      ],
    },
  },
]);
