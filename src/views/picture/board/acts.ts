import { useMemo, useState } from "react";
import { targetOf } from "../../../scenario/building/host-at.ts";
import type { Scenario } from "../../../scenario/schema.ts";
import { type BoardNode, type Topology, topologyOf } from "../../../scene/board/topology.ts";
import type { PlaygroundStore } from "../../../store/create-store.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { chosenNode } from "./chosen-node.ts";
import type { Ask, BoardActs } from "./context.ts";
import { nameOf } from "./names.ts";
import { toInspector } from "./to-inspector.ts";

interface Given {
  readonly store: PlaygroundStore;
  readonly topology: Topology;
  readonly list: boolean;
  readonly chosen: string | null;
  readonly ask: (ask: Ask) => void;
}

/** What was deleted last, while the scenario is still the one that it left. */
interface Removed {
  readonly name: string;
  readonly left: Scenario;
}

/** What the drawing's parts, buttons and keys do. Each is one edit of the scenario, and one step back. */
export function useActs({ store, topology, list, chosen, ask }: Given) {
  const [gone, setGone] = useState<Removed | null>(null);
  const scenario = usePlayground((state) => state.scenario);
  const made = useMemo(() => actsOf({ store, topology, list, chosen, ask }, setGone), [store, topology, list, chosen, ask]);
  const removed = gone && gone.left === scenario ? { name: gone.name, undo: store.getState().undo } : null;
  return { ...made, removed };
}

function actsOf({ store, topology, list, chosen, ask }: Given, setGone: (removed: Removed) => void) {
  const now = () => store.getState();
  const nodeNow = (id: string) => topologyOf(now().scenario).nodes.find((node) => node.id === id);
  const choose: BoardActs["choose"] = (selection, tab) => {
    now().select(selection);
    now().show(tab);
  };
  const chooseNode = (node: BoardNode) => {
    if (node.kind === "host") choose({ kind: "node", node: `host:${node.host.id}` }, "hosts");
    else if (node.kind === "page") choose({ kind: "node", node: `page:${node.page.id}` }, "browser");
    else if (node.kind === "client") choose({ kind: "node", node: `client:${node.name}` }, "request");
  };
  /** What came last is chosen. */
  const chooseNew = (id: string | undefined) => {
    const node = id === undefined ? undefined : nodeNow(id);
    if (node) chooseNode(node);
    return node;
  };
  const insertBefore: BoardActs["insertBefore"] = (node, at) => {
    if (node.kind === "host") ask({ kind: "proxy", host: node.index, edge: null, at });
  };
  const board: BoardActs = {
    ...{ list, chosen, choose, chooseNode, ask, insertBefore },
    isChosen: (node) => chosenNode(now().selection, topology) === node.id,
    insertOn: (edge, at) => {
      const to = topology.nodes.find(({ id }) => id === edge.to);
      if (to?.kind === "host") ask({ kind: "proxy", host: to.index, edge, at });
    },
    duplicate: (node) => {
      if (node.kind === "host") {
        now().edit({ type: "duplicateHost", host: node.index });
        chooseNew(`host:${now().scenario.hosts[node.index + 1]?.id}`);
      } else if (node.kind === "page") {
        now().edit({ type: "duplicatePage", page: node.index });
        chooseNew(`page:${now().scenario.pages[node.index + 1]?.id}`);
      }
    },
    remove: (node) => {
      const { scenario, edit } = now();
      if (node.kind === "page") edit({ type: "removePage", page: node.index });
      // Whoever asked the proxy asks the server behind it again.
      else if (node.kind === "host") edit({ type: node.host.role === "proxy" ? "takeProxyOut" : "removeHost", host: node.index });
      else if (node.kind === "client") {
        const rest = scenario.actions.filter((action) => action.kind !== "client" || action.client !== node.name);
        edit({ type: "set", path: ["actions"], value: rest });
      } else return;
      setGone({ name: nameOf(node), left: now().scenario });
    },
    make: (origin) => {
      now().edit({ type: "addHostAt", origin });
      chooseNew(`host:${now().scenario.hosts.at(-1)?.id}`);
    },
    moveLayer: (host, from, to) => now().edit({ type: "moveLayer", host, from, to }),
    toForm: (node) => {
      chooseNode(node);
      toInspector();
    },
  };

  const bare = {
    page: () => {
      now().edit({ type: "addPage" });
      return chooseNew(`page:${now().scenario.pages.at(-1)?.id}`);
    },
    /** For what is asked already and has nobody to answer, if there is such. */
    server: () => {
      const { scenario, edit } = now();
      const asked = topologyOf(scenario).nodes.find((node) => node.kind === "missing");
      edit(asked?.kind === "missing" ? { type: "addHostAt", origin: asked.origin } : { type: "addHost" });
      return chooseNew(`host:${now().scenario.hosts.at(-1)?.id}`);
    },
    request: () => {
      const { scenario, edit } = now();
      edit({ type: "addAction", kind: "fetch" });
      const last = now().scenario.actions.at(-1);
      if (now().scenario === scenario || !last) return;
      const origin = targetOf(now().scenario, last);
      now().endBurst();
      if (origin !== null && scenario.hosts.length === 0) now().edit({ type: "addHostAt", origin });
      choose({ kind: "action", action: now().scenario.actions.length - 1 }, "request");
    },
    all: () => {
      bare.page();
      bare.server();
      bare.request();
    },
  };
  const named = (node: BoardNode | undefined) => {
    if (node) ask({ kind: "address", node, at: null });
  };
  const add = {
    bare,
    page: () => named(bare.page()),
    server: () => named(bare.server()),
    /** In front of the server that is chosen; else of the first that is asked. */
    proxy: (at: Ask["at"]) => {
      const hosts = topology.nodes.filter((node) => node.kind === "host");
      const own =
        hosts.find(({ id }) => id === chosen) ?? hosts.find(({ id }) => topology.edges.some(({ to }) => to === id)) ?? hosts[0];
      if (own) insertBefore(own, at);
    },
    client: (at: Ask["at"]) => ask({ kind: "request", by: null, to: null, at }),
  };
  return { board, add };
}
