import type { Import } from "./modules.ts";

/** The table of docs/architecture.md. Change both in one commit that says why. */

/**
 * A place in src/: a folder, one file, or a part of a folder. The engine has two: its **data** (wire messages, trace, and pure
 * functions over them), which everybody may use, and its algorithms, which are for `run` alone; others may know their types.
 * The hosts have a data part too: what a CORS policy says in headers, which an editor has to show.
 */
export type Place =
  | "engine"
  | "engine data"
  | "scenario"
  | "hosts"
  | "hosts data"
  | "transport"
  | "worker"
  | "worker/inside"
  | "worker/page"
  | "run"
  | "judge"
  | "library"
  | "workbench"
  | "works"
  | "lab/protocol"
  | "lab/server"
  | "lab/browser"
  | "trust"
  | "parts"
  | "store"
  | "text"
  | "consoles"
  | "words"
  | "views"
  | "views/ui"
  | "app"
  | "main";

/** What a place may import besides itself. `type X`: types only. */
type Allowed = Place | `type ${Place}`;

const engineTypes = ["engine data", "type engine"] as const;

export const mayImport: Readonly<Record<Place, readonly Allowed[]>> = {
  engine: ["engine data"],
  "engine data": ["engine"],
  scenario: [...engineTypes],
  hosts: [...engineTypes, "scenario", "hosts data"],
  "hosts data": [...engineTypes, "scenario", "hosts"],
  transport: [...engineTypes, "hosts", "worker", "worker/page"],
  worker: [],
  "worker/inside": ["worker"],
  "worker/page": ["worker"],
  run: ["engine", "engine data", "hosts", "hosts data", "scenario", "transport"],
  judge: ["scenario", ...engineTypes],
  library: ["scenario", "run", ...engineTypes],
  workbench: ["scenario", "run", "judge", "hosts data", ...engineTypes],
  works: ["scenario"],
  "lab/protocol": [...engineTypes, "scenario"],
  // It asks the run for what a host's site and address space are, and how a client writes a request.
  "lab/server": ["lab/protocol", "run", "scenario", "hosts", ...engineTypes],
  "lab/browser": ["lab/protocol", "type scenario"],
  trust: [],
  // Only the build itself puts it around the imports: see docs/decisions/parts.md.
  parts: ["worker/page"],
  store: [
    "run",
    "scenario",
    "library",
    "workbench",
    "works",
    "transport",
    "lab/browser",
    "lab/protocol",
    "parts",
    ...engineTypes,
  ],
  text: [],
  // What browsers print, as recorded: data, and never translated.
  consoles: [...engineTypes, "type scenario"],
  // The store's codes (notices, what became of the worker) are codes like others.
  words: [...engineTypes, "type scenario", "type store", "type lab/protocol", "type trust", "type parts", "text"],
  "views/ui": ["store", "parts", "type scenario", "library", ...engineTypes, "words", "text"],
  views: [
    "store",
    "scenario",
    "library",
    "hosts data",
    "type works",
    "type lab/protocol",
    "type trust",
    "parts",
    ...engineTypes,
    "views/ui",
    "words",
    "text",
    "consoles",
  ],
  app: [
    "store",
    "parts",
    "views",
    "views/ui",
    "words",
    "text",
    "library",
    "run",
    "transport",
    "scenario",
    "works",
    "worker",
    "worker/page",
    ...engineTypes,
  ],
  main: ["app"],
};

/** Which packages a place may import. One that is not here is decided first, with a note in docs/decisions/. */
export const mayUse: Readonly<Record<Place, readonly string[]>> = {
  engine: ["whatwg-mimetype"],
  "engine data": ["whatwg-mimetype"],
  scenario: ["valibot"],
  hosts: [],
  "hosts data": [],
  transport: ["msw"],
  worker: [],
  "worker/inside": [],
  "worker/page": [],
  run: ["tough-cookie", "tldts"],
  judge: ["valibot"],
  library: [],
  workbench: [],
  works: [],
  "lab/protocol": ["valibot"],
  // Bundles what the lab's pages run.
  "lab/server": ["vite"],
  "lab/browser": [],
  trust: [],
  parts: [],
  // Its hooks only: see the test.
  store: ["zustand", "react"],
  text: [],
  consoles: [],
  words: [],
  "views/ui": ["react", "lucide-react"],
  views: ["react", "react-dom", "@xyflow/react", "lucide-react", "zustand"],
  app: ["react", "react-dom", "lucide-react", "@fontsource/ibm-plex-sans", "@fontsource/ibm-plex-mono", "@xyflow/react"],
  main: ["react", "react-dom"],
};

const folders = Object.keys(mayImport) as Place[];

/** The place of a module, or nothing for a module that no rule knows. */
export function placeOf(file: string): Place | undefined {
  const path = file.replace(/^src\//u, "");
  if (/^main\.tsx?$/u.test(path)) return "main";
  if (path === "hosts/policy.ts") return "hosts data";
  if (/^engine\/(?:http|trace)\//u.test(path)) return "engine data";
  return folders.filter((folder) => path.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
}

/** `src/views/diagram/Gate.tsx` → `diagram`. */
const viewOf = (file: string) => /^src\/views\/([^/]+)\//u.exec(file)?.[1];

/** What is wrong with an import, in words; nothing when it is fine. */
export function judge({ from, to, kind, typeOnly }: Import): string | undefined {
  const place = placeOf(from);
  if (!place) return `${from} is in no place that the table knows`;
  if (kind === "unknown") return `${from} imports ${to}, which is not there`;
  if (kind === "node") return place === "lab/server" ? undefined : `${from} imports ${to}: node: is for lab/server and scripts`;
  if (kind === "package") {
    if (!mayUse[place].includes(to)) return `${from} imports the package ${to}, which ${place} may not`;
    if (place === "store" && to === "react" && from !== "src/store/hooks.ts")
      return `${from} imports React: in the store only hooks.ts may`;
    return undefined;
  }
  const target = placeOf(to);
  if (!target) return `${from} imports ${to}, which is in no place that the table knows`;
  if (place === "views" && target === "views" && viewOf(from) !== viewOf(to)) return `${from} imports ${to}: a sibling view`;
  if (target === place || mayImport[place].includes(target)) return undefined;
  if (!mayImport[place].includes(`type ${target}`)) return `${from} imports ${to}: ${place} may not import ${target}`;
  return typeOnly ? undefined : `${from} imports ${to}: ${place} may import only types from ${target}`;
}
