import { type Insertion, withoutProxy, withProxy } from "./building/proxies.ts";
import { renamed } from "./building/rename.ts";
import { type DrawnRequest, withHostAt, withRequest } from "./building/requests.ts";
import { freshId, newAction, newHost, newLayer, newPage } from "./fresh.ts";
import { limits } from "./limits.ts";
import { insertAt, moveWithin, removeAt, replaceAt } from "./lists.ts";
import { type Path, valueAt } from "./paths.ts";
import { placed, unplaced } from "./positions.ts";
import type { ActionSpec, HostSpec, LayerKind, Scenario } from "./schema.ts";

/** What the editor does to a scenario, as data. An edit that does not fit (an index that is not there, a full list) changes nothing. */
export type Edit =
  /** Any field that exists: `["hosts", 0, "layers", 1, "actual", 0, 1]`. */
  | { readonly type: "set"; readonly path: Path; readonly value: unknown }
  /** Rows of any list: headers, routes, cookies, upstreams. `path` is the list's; `at` absent: at the end. */
  | { readonly type: "insert"; readonly path: Path; readonly at?: number; readonly value: unknown }
  | { readonly type: "remove"; readonly path: Path; readonly at: number }
  | { readonly type: "move"; readonly path: Path; readonly from: number; readonly to: number }
  | { readonly type: "addPage" }
  /** The page's actions go with it: a script lives in its page. */
  | { readonly type: "removePage"; readonly page: number }
  | { readonly type: "addHost"; readonly role?: HostSpec["role"] }
  | { readonly type: "removeHost"; readonly host: number }
  /** The copy gets an id and origins of its own. */
  | { readonly type: "duplicateHost"; readonly host: number }
  | {
      readonly type: "addLayer";
      readonly host: number;
      readonly kind: LayerKind;
      readonly style?: "headers" | "policy";
      readonly at?: number;
    }
  | { readonly type: "removeLayer"; readonly host: number; readonly layer: number }
  | { readonly type: "moveLayer"; readonly host: number; readonly from: number; readonly to: number }
  | { readonly type: "addAction"; readonly kind: ActionSpec["kind"]; readonly at?: number }
  | { readonly type: "removeAction"; readonly action: number }
  | { readonly type: "duplicateAction"; readonly action: number }
  | { readonly type: "moveAction"; readonly from: number; readonly to: number }
  /** The page's copy asks what the page asks. */
  | { readonly type: "duplicatePage"; readonly page: number }
  /** Nodes of the drawing, by id, with where they stand now. */
  | { readonly type: "place"; readonly nodes: Readonly<Record<string, readonly [x: number, y: number]>> }
  | { readonly type: "unplace" }
  /** Where nobody answers its URL, a server comes with it. */
  | ({ readonly type: "drawRequest" } & DrawnRequest)
  /** A server for an origin that something asks and nobody has. */
  | { readonly type: "addHostAt"; readonly origin: string }
  /** In front of a server, so that what asked the server goes through it. */
  | ({ readonly type: "insertProxy" } & Insertion)
  /** The server behind it is asked itself again. */
  | { readonly type: "takeProxyOut"; readonly host: number }
  /** A page's URL or an origin of a host; `follow`: wherever the old origin is named, too. */
  | { readonly type: "rename"; readonly path: Path; readonly to: string; readonly follow: boolean }
  /** Another scenario altogether: opened from the library, reset, imported. */
  | { readonly type: "replace"; readonly scenario: Scenario };

/**
 * The scenario after the edit. Pure; what did not change is shared with `scenario`, and an edit without effect returns `scenario` itself.
 * `set` and `insert` take any value: whether the result is still a scenario is for parseScenario to say.
 */
export function applyEdit(scenario: Scenario, edit: Edit): Scenario {
  switch (edit.type) {
    case "set":
      return update(scenario, edit.path, () => edit.value);
    case "insert":
      return list(scenario, edit.path, (items) => insertAt(items, edit.at ?? items.length, edit.value, Infinity));
    case "remove":
      return list(scenario, edit.path, (items) => removeAt(items, edit.at));
    case "move":
      return list(scenario, edit.path, (items) => moveWithin(items, edit.from, edit.to));
    case "addPage":
      return list(scenario, ["pages"], (pages) => insertAt(pages, pages.length, newPage(scenario), limits.pages));
    case "removePage":
      return removePage(scenario, edit.page);
    case "addHost":
      return list(scenario, ["hosts"], (hosts) =>
        insertAt(hosts, hosts.length, newHost(scenario, edit.role ?? "server"), limits.hosts),
      );
    case "removeHost":
      return list(scenario, ["hosts"], (hosts) => removeAt(hosts, edit.host));
    case "duplicateHost":
      return duplicateHost(scenario, edit.host);
    case "addLayer": {
      const layer = newLayer(edit.kind, edit.style);
      return list(scenario, ["hosts", edit.host, "layers"], (layers) =>
        insertAt(layers, edit.at ?? placeFor(layers), layer, limits.layersPerHost),
      );
    }
    case "removeLayer":
      return list(scenario, ["hosts", edit.host, "layers"], (layers) => removeAt(layers, edit.layer));
    case "moveLayer":
      return list(scenario, ["hosts", edit.host, "layers"], (layers) => moveWithin(layers, edit.from, edit.to));
    case "addAction":
      return addAction(scenario, edit.kind, edit.at);
    case "removeAction":
      return list(scenario, ["actions"], (actions) => removeAt(actions, edit.action));
    case "duplicateAction": {
      const copy = scenario.actions[edit.action];
      return copy ? list(scenario, ["actions"], (actions) => insertAt(actions, edit.action + 1, copy, limits.actions)) : scenario;
    }
    case "moveAction":
      return list(scenario, ["actions"], (actions) => moveWithin(actions, edit.from, edit.to));
    case "duplicatePage":
      return duplicatePage(scenario, edit.page);
    case "place":
      return placed(scenario, edit.nodes);
    case "unplace":
      return unplaced(scenario);
    case "drawRequest":
      return withRequest(scenario, edit);
    case "addHostAt":
      return withHostAt(scenario, edit.origin);
    case "insertProxy":
      return withProxy(scenario, edit);
    case "takeProxyOut":
      return withoutProxy(scenario, edit.host);
    case "rename":
      return renamed(scenario, edit.path, edit.to, edit.follow);
    case "replace":
      return edit.scenario;
  }
}

function removePage(scenario: Scenario, index: number): Scenario {
  const page = scenario.pages[index];
  if (!page) return scenario;
  const actions = scenario.actions.filter((action) => action.kind === "client" || action.page !== page.id);
  return {
    ...scenario,
    pages: removeAt(scenario.pages, index) as Scenario["pages"],
    actions: actions.length === scenario.actions.length ? scenario.actions : actions,
  };
}

function duplicatePage(scenario: Scenario, index: number): Scenario {
  const page = scenario.pages[index];
  if (!page || scenario.pages.length >= limits.pages) return scenario;
  const { id, url } = newPage(scenario);
  const copy = { ...page, id, url };
  const asks = scenario.actions.flatMap((action) =>
    action.kind !== "client" && action.page === page.id ? [{ ...action, page: id }] : [],
  );
  return {
    ...scenario,
    pages: [...scenario.pages.slice(0, index + 1), copy, ...scenario.pages.slice(index + 1)],
    actions: [...scenario.actions, ...asks].slice(0, limits.actions),
  };
}

function duplicateHost(scenario: Scenario, index: number): Scenario {
  const host = scenario.hosts[index];
  if (!host) return scenario;
  const { origins } = newHost(scenario, host.role);
  const copy = { ...host, id: freshId(host.id, scenario.hosts), origins };
  return list(scenario, ["hosts"], (hosts) => insertAt(hosts, index + 1, copy, limits.hosts));
}

function addAction(scenario: Scenario, kind: ActionSpec["kind"], at = scenario.actions.length): Scenario {
  const withPage = kind !== "client" && scenario.pages.length === 0 ? applyEdit(scenario, { type: "addPage" }) : scenario;
  const action = newAction(kind, withPage);
  return list(withPage, ["actions"], (actions) => insertAt(actions, at, action, limits.actions));
}

/** In front of the layer that ends the host: behind it nothing would be reached. */
function placeFor(layers: readonly unknown[]): number {
  const last = layers.findIndex((layer) => ["handler", "forward"].includes((layer as { kind: string }).kind));
  return last < 0 ? layers.length : last;
}

function list(scenario: Scenario, path: Path, change: (items: readonly unknown[]) => readonly unknown[]): Scenario {
  return Array.isArray(valueAt(scenario, path))
    ? update(scenario, path, (items) => change(items as readonly unknown[]))
    : scenario;
}

/** Copies the way down to `path`, shares the rest. Only what exists can be changed. */
function update<T>(root: T, path: Path, change: (value: unknown) => unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return change(root) as T;
  if (typeof root !== "object" || root === null || !Object.hasOwn(root, key)) return root;
  const before = (root as Record<string | number, unknown>)[key];
  const after = update(before, rest, change);
  if (Object.is(before, after)) return root;
  return (Array.isArray(root) ? replaceAt(root, Number(key), after) : { ...root, [key]: after }) as T;
}
