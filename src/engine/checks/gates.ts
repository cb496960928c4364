import { decodeBody } from "../../http/decode.ts";
import type { WireResponse } from "../../http/messages.ts";
import type { Failure, FailureContext } from "../../trace/failures.ts";
import type { Algorithm, Browser, Page } from "../browser.ts";
import { attachCookies, keepsCookie, storeCookies } from "../fetching/cookies.ts";
import type { Request } from "../fetching/request.ts";
import type { Knobs } from "../profiles/knobs.ts";
import { cspCheck, mayRunInjected } from "./csp.ts";
import { allowsCredentials, embedderPolicyCheck } from "./embedder-policy.ts";
import { localNetworkCheck } from "./local-network.ts";
import { upgradeMixedContent } from "./mixed-content-upgrade.ts";

/** What only few scenarios call for: checks around CORS, cookies, bodies other than plain text. In a chunk of its own, so that the others do not load it. */
export interface Gates {
  readonly cspCheck: (request: Request, browser: Browser) => Algorithm<Failure | null>;
  readonly mayRunInjected: (page: Page, context: FailureContext) => Algorithm<Failure | null>;
  readonly localNetworkCheck: (request: Request, browser: Browser) => Algorithm<Failure | null>;
  readonly upgradeMixedContent: (request: Request, browser: Browser) => Algorithm<void>;
  readonly embedderPolicyCheck: (
    request: Request,
    response: WireResponse,
    message: number,
    browser: Browser,
  ) => Algorithm<Failure | null>;
  readonly embedderPolicyAllowsCredentials: (request: Request, knobs: Knobs) => boolean;
  readonly attachCookies: typeof attachCookies;
  readonly storeCookies: typeof storeCookies;
  readonly keepsCookie: typeof keepsCookie;
  readonly decodeBody: typeof decodeBody;
}

export const gates: Gates = {
  cspCheck,
  mayRunInjected,
  localNetworkCheck,
  upgradeMixedContent,
  embedderPolicyCheck,
  embedderPolicyAllowsCredentials: allowsCredentials,
  attachCookies,
  storeCookies,
  keepsCookie,
  decodeBody,
};
