import { chromium } from "../../consoles/chromium.ts";
import { firefox } from "../../consoles/firefox.ts";
import { webkit } from "../../consoles/webkit.ts";
import type { CorsCheckValues, FailureContext } from "../../trace/failures.ts";

const origin = "https://shop.example";
const url = "https://api.shop.example/orders/7";
const context: FailureContext = {
  api: "fetch",
  pageOrigin: origin,
  firstUrl: url,
  lastUrl: url,
  request: { method: "PUT", mode: "cors", redirect: "follow", tainting: "cors", headers: [], nextUrl: null },
};
const values: CorsCheckValues = {
  origin,
  allowOrigin: null,
  allowCredentials: null,
  credentialsMode: "same-origin",
  url,
  status: 401,
};

const call = `fetch("${url}", {
  "headers": { "content-type": "application/json" },
  "method": "PUT",
  "body": "{\\"qty\\":2}",
  "credentials": "include"
});`;

/** As the three browsers print them; one with the call beside it. */
export const samples: readonly string[] = [
  chromium.lines({ code: "P_ACAO_MISSING", values, context }).join("\n"),
  firefox.lines({ code: "NETWORK_ERROR", values: { host: "api.shop.example", reason: "refused", url }, context }).join("\n"),
  [...webkit.lines({ code: "P_STATUS", values: { status: 401, url }, context }), "", call].join("\n"),
];
