import type { FailureCode } from "../../trace/failures.ts";
import type { Causes } from "../cause.ts";
import type { HeaderPairs, Kit, Layer, Plan } from "../plan.ts";

const unanswered =
  (failure: NonNullable<NonNullable<Plan["host"]>["failure"]>) =>
  (kit: Kit): Plan => ({
    layers: [kit.good(), kit.app()],
    host: { failure },
  });

const redirectTo = (kit: Kit, location: string): Layer[] => [
  kit.good(),
  { kind: "redirect", to: "location", status: 302, location },
];

/** What keeps a request from being answered, or stops it for another reason than CORS. */
export const otherCauses = {
  "nobody-listens": unanswered("refused"),
  "name-not-found": unanswered("name-not-found"),
  "connection-lost": unanswered("reset"),
  "no-answer-in-time": unanswered("timeout"),
  "certificate-refused": (kit) => (kit.target.protocol === "https:" ? unanswered("certificate")(kit) : null),
  "blocked-by-extension": unanswered("blocked-by-extension"),
  "mixed-content": (kit) => (kit.target.protocol === "http:" ? { layers: [kit.good(), kit.app()] } : null),
  "local-network-denied": (kit) => (looksLocal(kit) ? local(kit, {}) : null),
  "local-network-insecure": (kit) => (looksLocal(kit) ? local(kit, { url: `http://${hostOf(kit.origin)}/` }) : null),
  "content-security-policy": (kit) => {
    const { directive = "connect-src", sources = "'self'" } = kit.s.values;
    return { layers: [kit.good(), kit.app()], page: { csp: `${directive} ${sources}`.trim() } };
  },
  "forbidden-port": (kit) => ({ layers: [kit.good(), kit.app()] }),
  "same-origin-mode": (kit) => ({ layers: [kit.good(), kit.app()], mode: "same-origin" }),
  "no-cors-and-no-redirect": (kit) => ({ layers: redirectTo(kit, kit.target.href), mode: "no-cors", redirect: "error" }),
  "redirect-loop": (kit) => ({ layers: redirectTo(kit, kit.target.href) }),
  "redirect-not-wanted": (kit) => ({ layers: redirectTo(kit, `${kit.target.origin}/elsewhere`), redirect: "error" }),
  "redirect-with-password": (kit) => {
    const next = kit.s.values.next ?? `https://user:password@${kit.target.host}/elsewhere`;
    return { layers: redirectTo(kit, next) };
  },
  "redirect-to-another-scheme": (kit) => ({ layers: redirectTo(kit, kit.s.values.next ?? "ftp://files.example/") }),
  "redirect-nowhere": (kit) => ({ layers: redirectTo(kit, "https://") }),
  "resource-policy-same-origin": (kit) => withHeaders(kit, [["Cross-Origin-Resource-Policy", "same-origin"]]),
  "resource-policy-same-site": (kit) => withHeaders(kit, [["Cross-Origin-Resource-Policy", "same-site"]]),
  "embedder-policy": (kit) => ({ ...withHeaders(kit, []), page: { coep: "require-corp" } }),
  "wrong-type": (kit) => ({
    layers: [kit.good(), kit.app(kit.status ?? 200, [["Content-Type", kit.s.values.mime ?? "text/html"]])],
  }),
  "wrong-type-nosniff": (kit) =>
    withHeaders(kit, [
      ["Content-Type", kit.s.values.mime ?? "text/html"],
      ["X-Content-Type-Options", "nosniff"],
    ]),
  "digest-differs": (kit) => ({
    layers: [kit.good(), kit.app()],
    integrity: kit.s.values.integrity ?? "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
  }),
  "frame-refused": (kit) => ({ layers: [kit.app(200, [["X-Frame-Options", kit.s.values.value ?? "DENY"]])] }),
  "frame-ancestors-refused": (kit) => ({
    layers: [kit.app(200, [["Content-Security-Policy", `frame-ancestors ${kit.s.values.value ?? "'none'"}`]])],
  }),
  "socket-refused": (kit) => ({ layers: [kit.app(kit.status ?? 403)] }),
} satisfies Causes;

const unansweredCodes = ["NETWORK_ERROR", "P_NETWORK"] as const;

/** What each of them is: where it plays out as something else, that is another cause’s. */
export const meantFor: Readonly<Record<keyof typeof otherCauses, readonly FailureCode[]>> = {
  "nobody-listens": unansweredCodes,
  "name-not-found": unansweredCodes,
  "connection-lost": unansweredCodes,
  "no-answer-in-time": unansweredCodes,
  "certificate-refused": unansweredCodes,
  "blocked-by-extension": unansweredCodes,
  "mixed-content": ["MIXED_CONTENT"],
  "local-network-denied": ["LNA_DENIED"],
  "local-network-insecure": ["LNA_INSECURE_CONTEXT"],
  "content-security-policy": ["CSP_BLOCKED"],
  "forbidden-port": ["BAD_PORT"],
  "same-origin-mode": ["SAME_ORIGIN_MODE"],
  "no-cors-and-no-redirect": ["NO_CORS_REDIRECT_MODE"],
  "redirect-loop": ["REDIRECT_LIMIT"],
  "redirect-not-wanted": ["REDIRECT_MODE_ERROR"],
  "redirect-with-password": ["REDIRECT_CREDENTIALS"],
  "redirect-to-another-scheme": ["REDIRECT_SCHEME"],
  "redirect-nowhere": ["REDIRECT_BAD_LOCATION"],
  "resource-policy-same-origin": ["CORP_SAME_ORIGIN"],
  "resource-policy-same-site": ["CORP_SAME_SITE"],
  "embedder-policy": ["CORP_COEP"],
  "wrong-type": ["MIME_BLOCKED", "NOT_USABLE", "ORB_BLOCKED"],
  "wrong-type-nosniff": ["NOSNIFF", "ORB_BLOCKED"],
  "digest-differs": ["INTEGRITY_MISMATCH", "INTEGRITY_NEEDS_CORS"],
  "frame-refused": ["FRAMING_REFUSED"],
  "frame-ancestors-refused": ["FRAMING_REFUSED"],
  "socket-refused": ["WEBSOCKET_REFUSED"],
};

/** Only where nothing of CORS is asked: what comes without CORS is let through, or not, by these. */
const withHeaders = (kit: Kit, headers: HeaderPairs): Plan => ({
  layers: [kit.app(kit.status ?? 200, headers)],
  mode: "no-cors",
});

/** The message says so, or the address is one of this machine or of a network of one’s own. */
const looksLocal = ({ s, target: { hostname } }: Kit): boolean =>
  s.values.space !== undefined ||
  !hostname.includes(".") ||
  /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.|\.(?:local|localhost|internal|lan|home\.arpa)$/u.test(hostname);

function local(kit: Kit, page: NonNullable<Plan["page"]>): Plan {
  const { space } = kit.s.values;
  const to = space === "loopback" || space === "local" ? space : "local";
  return {
    layers: [kit.good(), kit.app()],
    host: { addressSpace: to },
    page: { addressSpace: "public", ...page },
    browser: { localNetwork: "denied" },
  };
}

const hostOf = (origin: string): string => origin.replace(/^[a-z][a-z0-9+.-]*:\/\//u, "");
