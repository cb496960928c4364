import type { Initiator, NetworkReason } from "../../../../src/trace/failures.ts";
import { failed, type Heard } from "./failed.ts";

const url = "http://localhost:51409/r";
const reasons = ["refused", "name-not-found", "reset", "certificate"] as const satisfies readonly NetworkReason[];
const values = (reason: NetworkReason) => ({ host: "localhost", reason, url });

/** Firefox says the same of all of them, and only of what is asked for with CORS; of a preflight it says it twice. */
const cors = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS request did not succeed). Status code: (null).`;
const withCors: readonly Initiator[] = ["fetch", "xhr", "module", "font", "eventsource"];
const without: readonly Initiator[] = ["img", "script", "stylesheet", "iframe"];

const withPassword: Heard = {
  failure: failed("URL_HAS_CREDENTIALS", "img", { url }),
  lines: {
    chromium: [
      "Subresource requests whose URLs contain embedded credentials (e.g. `https://user:pass@host/`) are blocked. See https://www.chromestatus.com/feature/5669008342777856 for more details.",
    ],
  },
};

export const byNetwork: readonly Heard[] = [
  withPassword,
  ...reasons.flatMap((reason): readonly Heard[] => [
    ...withCors.map((api) => ({
      failure: failed("NETWORK_ERROR", api, values(reason), url, "cors"),
      lines: { chromium: [], firefox: [cors], webkit: [] },
    })),
    ...without.map((api) => ({
      failure: failed("NETWORK_ERROR", api, values(reason), url),
      lines: { chromium: [], firefox: [], webkit: [] },
    })),
    { failure: failed("P_NETWORK", "fetch", values(reason), url, "cors"), lines: { chromium: [], firefox: [cors, cors] } },
  ]),
];
