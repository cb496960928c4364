import type { RouteSpec } from "../../../scenario/schema.ts";
import type { Change } from "../change.ts";
import { type Facts, withBehind } from "../facts.ts";
import type { Maker } from "./maker.ts";

/** What an element, or an event stream, can use. */
function wanted({ spec }: Facts): RouteSpec["file"] | null {
  if (spec.kind === "eventsource") return "event-stream";
  if (spec.kind !== "element") return null;
  return spec.element === "preload" ? preloaded[spec.as] : files[spec.element];
}

const files = {
  ...({ img: "png", shape: "png", icon: "png", script: "js", module: "js", modulepreload: "js", prefetch: null } as const),
  ...({ stylesheet: "css", font: "font", video: "video", track: "vtt" } as const),
  ...({ worker: "js", sharedworker: "js", importscripts: "js" } as const),
};
const preloaded = { fetch: null, font: "font", image: "png", script: "js", style: "css" } as const;

/** The server answers with a file of the right kind. */
export const serveFile: Maker = (facts) => {
  const { failure, refused, scenario } = facts;
  const file = wanted(facts);
  if (file === null || refused === null || !/^(?:ORB_BLOCKED|NOSNIFF|MIME_BLOCKED|NOT_USABLE)$/u.test(failure?.code ?? ""))
    return [];
  return withBehind(refused).flatMap(({ host, layers }) =>
    layers.flatMap(({ layer, result }): Change[] => {
      const spec = host === null ? undefined : scenario.hosts[host]?.layers[layer];
      if (host === null || spec?.kind !== "handler" || result.did !== "answered") return [];
      return spec.routes.flatMap((route, i): Change[] => {
        const headers = route.headers.filter(([name]) => !/^content-type$/iu.test(name));
        const value: RouteSpec = { ...route, file, headers, status: 200 };
        if (route.file === file && route.status === 200 && headers.length === route.headers.length) return [];
        return [
          {
            does: "serve-file",
            at: { host },
            edits: [{ type: "set", path: ["hosts", host, "layers", layer, "routes", i], value }],
            path: route.path,
            file,
          },
        ];
      });
    }),
  );
};
