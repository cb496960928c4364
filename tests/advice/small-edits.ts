import { pageOrigin } from "../../src/origins/page-origin.ts";
import type { Edit } from "../../src/scenario/edits.ts";
import { newLayer } from "../../src/scenario/fresh.ts";
import type { Path } from "../../src/scenario/paths.ts";
import type { ActionSpec, HostSpec, LayerSpec, PageSpec, Scenario } from "../../src/scenario/schema.ts";
import { Url } from "../../src/url/url.ts";

/**
 * Every small edit that somebody might try on a scenario to get a request through: one value, one header line, one switch, one layer
 * moved or put in. It knows nothing of why a request failed, nor of how src/judge/remedies goes about it.
 */
export function smallEdits(scenario: Scenario): readonly Edit[] {
  const wanted = wantedBy(scenario);
  return [
    set(["browser", "localNetwork"], "granted"),
    ...scenario.pages.flatMap((page, i) => onPage(page, ["pages", i])),
    ...scenario.hosts.flatMap((host, i) => onHost(host, ["hosts", i], wanted)),
    ...scenario.actions.flatMap((action, i) => onAction(action, ["actions", i], wanted)),
  ];
}

/** What the pages of a scenario are, ask with and are led to. */
interface Wanted {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly urls: readonly string[];
}

function wantedBy({ pages, actions, hosts }: Scenario): Wanted {
  const origins = [...new Set(pages.map(pageOrigin))].filter((origin) => origin !== "null");
  const asking = actions.filter((action) => "headers" in action);
  const locations = hosts.flatMap(({ layers }) => layers.flatMap((layer) => (layer.kind === "redirect" ? [layer.location] : [])));
  return {
    origins: [...origins, "*"],
    methods: [...new Set(asking.map(({ method }) => method))],
    headers: [...new Set(["Content-Type", ...asking.flatMap(({ headers }) => headers.map(([name]) => name))])],
    urls: [...new Set(locations)].filter((url) => Url.canParse(url)),
  };
}

const set = (path: Path, value: unknown): Edit => ({ type: "set", path, value });

const insert = (path: Path, value: unknown, at?: number): Edit => ({
  type: "insert",
  path,
  value,
  ...(at !== undefined && { at }),
});

function onPage({ url }: PageSpec, path: Path): readonly Edit[] {
  return [
    set([...path, "csp"], ""),
    ...["unsafe-none", "credentialless"].map((coep) => set([...path, "coep"], coep)),
    set([...path, "sandboxed"], false),
    ...(url.startsWith("http:") ? [set([...path, "url"], url.replace(/^http:/u, "https:"))] : []),
  ];
}

function onHost({ origins, layers }: HostSpec, path: Path, wanted: Wanted): readonly Edit[] {
  const policy = {
    ...newLayer("cors", "policy"),
    origins: wanted.origins.filter((origin) => origin !== "*"),
    methods: wanted.methods,
    headers: wanted.headers,
  };
  const secure = origins.flatMap((origin) => (origin.startsWith("http:") ? [origin.replace(/^http:/u, "https:")] : []));
  return [
    set([...path, "failure"], "none"),
    ...secure.map((origin) => insert([...path, "origins"], origin)),
    insert([...path, "layers"], policy, 0),
    insert([...path, "layers"], { ...policy, credentials: true }, 0),
    insert(
      [...path, "layers"],
      { ...newLayer("cors", "headers"), actual: [["Cross-Origin-Resource-Policy", "cross-origin"]] },
      0,
    ),
    ...layers.flatMap((layer, i) => [
      { type: "move", path: [...path, "layers"], from: i, to: 0 } as const,
      set([...path, "layers", i, "off"], !layer.off),
      set([...path, "layers", i, "when"], []),
      set([...path, "layers", i, "unless"], []),
      ...onLayer(layer, [...path, "layers", i], wanted),
    ]),
  ];
}

function onLayer(layer: LayerSpec, path: Path, wanted: Wanted): readonly Edit[] {
  switch (layer.kind) {
    case "cors":
      return layer.style === "headers" ? onHeaders(layer, path, wanted) : onPolicy(layer, path, wanted);
    case "auth":
      return [set([...path, "exemptOptions"], true)];
    case "redirect":
      return layer.location.startsWith("http:") ? [set([...path, "location"], layer.location.replace(/^http:/u, "https:"))] : [];
    case "answer":
      return [set([...path, "earlierHeaders"], "kept"), set([...path, "status"], 200)];
    case "cache":
      return [set([...path, "ignoreVary"], false)];
    case "handler":
      return layer.routes.flatMap((_, i) => [
        set([...path, "routes", i, "status"], 200),
        ...(["png", "js", "css", "font", "event-stream"] as const).map((file) => set([...path, "routes", i, "file"], file)),
      ]);
    case "forward":
      return [set([...path, "removeResponseHeaders"], ["Access-Control-Allow-Origin"]), set([...path, "origin"], "keep")];
  }
}

type Headers = Extract<LayerSpec, { style: "headers" }>;
type Policy = Extract<LayerSpec, { style: "policy" }>;

function onHeaders({ actual, preflight }: Headers, path: Path, wanted: Wanted): readonly Edit[] {
  const lists: readonly (readonly [Path, Headers["actual"]])[] = [
    [[...path, "actual"], actual],
    ...(preflight ? [[[...path, "preflight", "headers"], preflight.headers] as const] : []),
  ];
  const lines = [
    ...wanted.origins.map((origin) => ["Access-Control-Allow-Origin", origin] as const),
    ["Access-Control-Allow-Credentials", "true"] as const,
    ["Access-Control-Allow-Methods", wanted.methods.join(", ")] as const,
    ["Access-Control-Allow-Headers", wanted.headers.join(", ")] as const,
  ];
  return [
    ...lists.flatMap(([at, list]) => lines.map(([name, value]) => set(at, withLine(list, name, value)))),
    ...(preflight
      ? [set([...path, "preflight", "status"], 204)]
      : [set([...path, "preflight"], { status: 204, headers: actual })]),
  ];
}

function withLine(list: Headers["actual"], name: string, value: string): readonly (readonly [string, string])[] {
  return [...list.filter(([given]) => given.toLowerCase() !== name.toLowerCase()), [name, value]];
}

function onPolicy(layer: Policy, path: Path, wanted: Wanted): readonly Edit[] {
  const named = Array.isArray(layer.origins) ? layer.origins : [];
  return [
    set([...path, "origins"], [...new Set([...named, ...wanted.origins.filter((origin) => origin !== "*")])]),
    set([...path, "origins"], "any"),
    set([...path, "credentials"], true),
    set([...path, "methods"], "echo"),
    set([...path, "headers"], "echo"),
    set([...path, "preflights"], "answer"),
    set([...path, "ownOrigin"], "exempt"),
    set([...path, "onStatuses"], "all"),
    set([...path, "vary"], true),
  ];
}

function onAction(action: ActionSpec, path: Path, wanted: Wanted): readonly Edit[] {
  const edits: Edit[] = [];
  const url = Url.parse(action.url);
  if (url?.protocol === "http:") edits.push(set([...path, "url"], action.url.replace(/^http:/u, "https:")));
  for (const led of wanted.urls) edits.push(set([...path, "url"], led));
  if ("headers" in action) {
    edits.push(...action.headers.map((_, at): Edit => ({ type: "remove", path: [...path, "headers"], at })));
    edits.push(set([...path, "method"], action.method.toUpperCase()), set([...path, "body"], null));
  }
  if (action.kind === "fetch") {
    edits.push(
      set([...path, "mode"], "cors"),
      set([...path, "credentials"], "same-origin"),
      set([...path, "redirect"], "follow"),
      set([...path, "cache"], "reload"),
      set([...path, "cache"], "default"),
      set([...path, "keepalive"], false),
    );
  }
  if (action.kind === "xhr" || action.kind === "eventsource") edits.push(set([...path, "withCredentials"], false));
  if (action.kind === "element") edits.push(...["none", "anonymous"].map((to) => set([...path, "crossorigin"], to)));
  return edits;
}
