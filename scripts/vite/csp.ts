import type { Plugin } from "vite";
import { beforePaint, contentSecurityPolicy } from "../csp.mjs";

/** Puts the policy into the built page, so that it holds on static hosts that set no headers, and the one script that it allows in it. The dev server needs looser rules. */
export function csp(): Plugin {
  let building = false;
  return {
    name: "preflight:csp",
    configResolved({ command }) {
      building = command === "build";
    },
    transformIndexHtml: {
      order: "post",
      handler: () => [
        ...(building
          ? ([
              {
                tag: "meta",
                attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
                injectTo: "head-prepend",
              },
            ] as const)
          : []),
        { tag: "script", children: beforePaint, injectTo: "head" },
      ],
    },
  };
}
