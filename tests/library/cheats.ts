import type { HostSpec, LayerSpec, Scenario } from "../../src/scenario/schema.ts";

type Change = (layer: LayerSpec) => LayerSpec | null;

/** What somebody tries who does not want to understand: each is a scenario, by a name that says what was done. */
export function cheats(start: Scenario): readonly (readonly [name: string, scenario: Scenario])[] {
  const layers = (change: Change): Scenario => ({ ...start, hosts: start.hosts.map((host) => withLayers(host, change)) });
  const cors = (change: (layer: Extract<LayerSpec, { kind: "cors" }>) => LayerSpec | null) =>
    layers((layer) => (layer.kind === "cors" ? change(layer) : layer));
  const everybody = (origins: "any" | "reflect", credentials: boolean) =>
    cors((layer) =>
      layer.style === "policy"
        ? { ...layer, origins, credentials, methods: "echo", headers: "echo", rules: [] }
        : {
            ...layer,
            preflight: layer.preflight && { ...layer.preflight, headers: open },
            actual: [
              ["Access-Control-Allow-Origin", "*"],
              ["Access-Control-Expose-Headers", "*"],
            ],
          },
    );
  return [
    ["all CORS layers off", cors((layer) => ({ ...layer, off: true }))],
    ["all CORS layers gone", cors(() => null)],
    ["* for everybody", everybody("any", false)],
    ["* and credentials", everybody("any", true)],
    ["whoever asks", everybody("reflect", false)],
    ["whoever asks, with credentials", everybody("reflect", true)],
    ["all logins off", layers((layer) => (layer.kind === "auth" ? { ...layer, off: true } : layer))],
    ["all layers off", layers((layer) => ({ ...layer, off: true }))],
    ["no layers", layers(() => null)],
    ["everything refused", refusing(start)],
    ["servers that are down", { ...start, hosts: start.hosts.map((host) => ({ ...host, failure: "refused" as const })) }],
    ["no servers", { ...start, hosts: [] }],
    ["no requests", { ...start, actions: [] }],
    ["no cookies", { ...start, browser: { ...start.browser, cookies: [] } }],
  ];
}

const open = [
  ["Access-Control-Allow-Origin", "*"],
  ["Access-Control-Allow-Methods", "*"],
  ["Access-Control-Allow-Headers", "*"],
] as [string, string][];

const withLayers = (host: HostSpec, change: Change): HostSpec => ({
  ...host,
  layers: host.layers.flatMap((layer) => change(layer) ?? []),
});

function refusing(start: Scenario): Scenario {
  const answer: LayerSpec = {
    ...{ kind: "answer", off: false, when: [], unless: [], status: 403, headers: [], body: "" },
    earlierHeaders: "kept",
  };
  return { ...start, hosts: start.hosts.map((host) => ({ ...host, layers: [answer, ...host.layers] })) };
}
