import type { Plugin } from "vite";
import { contentSecurityPolicy } from "../csp.mjs";

/** Puts the policy into the built page, so that it holds on static hosts that set no headers. The dev server needs looser rules. */
export function csp(): Plugin {
  return {
    name: "preflight:csp",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}
