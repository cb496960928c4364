import type { Import } from "./modules.ts";

/** The table of docs/architecture.md. Change both in one commit that says why. */

/** A place in src/: a folder, or one inside another that has rules of its own; the longest that fits a file counts. */
export type Place =
  | "url"
  | "patterns"
  | "scene"
  | "http"
  | "origins"
  | "trace"
  | "engine"
  | "engine/model"
  | "engine/profiles"
  | "public-suffixes"
  | "scenario"
  | "hosts"
  | "hosts/policy"
  | "transport"
  | "worker"
  | "worker/inside"
  | "worker/page"
  | "run"
  | "judge"
  | "judge/remedies"
  | "judge/requirements"
  | "lint"
  | "export"
  | "questions"
  | "practice"
  | "progress"
  | "plans"
  | "core"
  | "content"
  | "search"
  | "paste"
  | "causes"
  | "advised"
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
  | "embed"
  | "main";

/** What a place may import besides itself. `type X`: types only. */
type Allowed = Place | `type ${Place}`;

/** What everybody uses: data, and pure functions over it. */
const basics = ["url", "http", "origins", "trace"] as const;

export const mayImport: Readonly<Record<Place, readonly Allowed[]>> = {
  url: [],
  patterns: [],
  http: [],
  origins: ["url"],
  trace: ["http", "origins"],
  engine: [...basics, "engine/model", "engine/profiles"],
  // Of the profiles it knows which knobs there are.
  "engine/model": [...basics, "type engine/profiles"],
  "engine/profiles": ["type engine/model"],
  "public-suffixes": ["type origins"],
  scenario: [...basics, "patterns"],
  hosts: [...basics, "patterns", "scenario", "hosts/policy"],
  "hosts/policy": [...basics, "patterns", "scenario"],
  transport: [...basics, "hosts", "worker", "worker/page"],
  worker: [],
  "worker/inside": ["worker"],
  "worker/page": ["worker"],
  run: [...basics, "engine", "type engine/model", "engine/profiles", "hosts", "scenario", "transport"],
  judge: ["scenario", ...basics],
  // It plays what it advises.
  "judge/remedies": ["judge", "run", "scenario", "hosts/policy", "engine/profiles", "type engine/model", ...basics],
  // It plays what it demands, and proposes what the remedies propose.
  "judge/requirements": ["judge", "judge/remedies", "run", "scenario", ...basics],
  // It plays what it proposes.
  lint: ["judge/remedies", "run", "scenario", "hosts/policy", ...basics],
  // It writes what it is given: nothing is played here, tests start the real servers.
  export: ["scenario", "hosts/policy", "patterns", ...basics],
  // It is given the runs, and computes answers.
  questions: ["scenario", "scene", ...basics],
  practice: ["questions", "run", "scenario", ...basics],
  // What a reader has learnt, kept in this browser.
  progress: ["type works"],
  // It is given what plays a part, and says what cannot work.
  plans: ["scenario", "judge", "questions", "progress", ...basics],
  // The picture as data: geometry and time.
  scene: [...basics, "type scenario"],
  // The public face: nobody in src/ imports it.
  core: [
    ...basics,
    "engine/profiles",
    "type engine/model",
    "public-suffixes",
    "scenario",
    "hosts",
    "run",
    "judge",
    "judge/remedies",
    "judge/requirements",
    "lint",
    "paste",
  ],
  content: ["scenario", "type judge", "judge", "questions", ...basics],
  // It is given what it searches.
  search: ["type content"],
  // It knows what consoles print by asking them.
  paste: ["consoles", "patterns", "type scenario", ...basics],
  // Each is played before it is named.
  causes: ["paste", "scenario", "run", "consoles", ...basics],
  advised: ["type paste", "scenario", "run", "judge/remedies", ...basics],
  works: ["scenario"],
  "lab/protocol": [...basics, "scenario"],
  // It asks the run for what a host's site and address space are, and how a client writes a request.
  "lab/server": ["lab/protocol", "run", "public-suffixes", "scenario", "hosts", ...basics],
  "lab/browser": ["lab/protocol", "type scenario"],
  trust: [],
  // Only the build itself puts it around the imports: see docs/decisions/parts.md.
  parts: ["worker/page"],
  store: [
    "scene",
    "run",
    "judge",
    "judge/remedies",
    "judge/requirements",
    "lint",
    "scenario",
    "content",
    "works",
    "transport",
    "lab/protocol",
    "parts",
    ...basics,
  ],
  text: ["url"],
  // What browsers print, as recorded: data, and never translated.
  consoles: [...basics, "type scenario"],
  // The store's codes (notices, what became of the worker) are codes like others.
  words: [
    ...basics,
    "type engine/model",
    "type engine/profiles",
    "type scenario",
    "type store",
    "type judge",
    "type judge/remedies",
    "type judge/requirements",
    "type lint",
    "type export",
    "type questions",
    "type practice",
    "type progress",
    "type plans",
    "type lab/protocol",
    "type trust",
    "type parts",
    "type scene",
    "type causes",
    "type advised",
    "type paste",
    "text",
  ],
  "views/ui": ["store", "parts", "type scenario", "content", ...basics, "words", "text"],
  views: [
    "store",
    "scenario",
    "content",
    "hosts/policy",
    "type works",
    "judge",
    "questions",
    "type practice",
    "progress",
    "plans",
    "type judge/remedies",
    "type judge/requirements",
    "lint",
    "export",
    "type lab/protocol",
    "type trust",
    "type causes",
    "type advised",
    "paste",
    "parts",
    ...basics,
    "type engine/model",
    "views/ui",
    "words",
    "text",
    "consoles",
    "scene",
    "search",
  ],
  app: [
    "store",
    "parts",
    "views",
    "views/ui",
    "words",
    "text",
    "content",
    "run",
    "paste",
    "causes",
    "advised",
    "judge",
    "judge/remedies",
    "judge/requirements",
    "lint",
    "questions",
    "practice",
    "progress",
    "plans",
    "public-suffixes",
    "transport",
    "scenario",
    "works",
    "worker",
    "worker/page",
    ...basics,
  ],
  // A frame of another site: the picture without the page around it. Its own React stands in for React (scripts/vite/embed.ts).
  embed: ["scenario", "run", "scene", "public-suffixes", "views", "views/ui", "words", "text", ...basics],
  main: ["app"],
};

/** Which packages a place may import. One that is not here is decided first, with a note in docs/decisions/. */
const mayUse: Readonly<Record<Place, readonly string[]>> = {
  url: [],
  patterns: [],
  scene: [],
  http: ["whatwg-mimetype"],
  origins: [],
  trace: [],
  engine: [],
  "engine/model": [],
  "engine/profiles": [],
  "public-suffixes": ["tldts"],
  scenario: ["valibot"],
  hosts: [],
  "hosts/policy": [],
  transport: ["msw"],
  worker: [],
  "worker/inside": [],
  "worker/page": [],
  run: [],
  judge: ["valibot"],
  practice: [],
  questions: ["valibot"],
  progress: ["valibot"],
  plans: ["valibot"],
  "judge/remedies": [],
  "judge/requirements": [],
  lint: [],
  export: [],
  core: [],
  // The library's Markdown is read at build time, a note where it is shown.
  content: ["valibot", "marked"],
  search: ["minisearch"],
  paste: [],
  causes: [],
  advised: [],
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
  // React Flow in the drawing only: see judge().
  views: ["react", "react-dom", "lucide-react", "zustand", "@xyflow/react", "@xyflow/react/dist/base.css", "uqr"],
  app: ["react", "react-dom", "lucide-react", "@fontsource/ibm-plex-sans", "@fontsource/ibm-plex-mono"],
  embed: [],
  main: ["react", "react-dom"],
};

const folders = Object.keys(mayImport) as Place[];

/** The place of a module, or nothing for a module that no rule knows. */
export function placeOf(file: string): Place | undefined {
  const path = file.replace(/^src\//u, "");
  if (/^main\.tsx?$/u.test(path)) return "main";
  return folders.filter((folder) => path.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
}

/** `src/views/picture/Gates.tsx` → `picture`. */
const viewOf = (file: string) => /^src\/views\/([^/]+)\//u.exec(file)?.[1];

/**
 * What comes later than its importer is decided at the app's edge. Besides, a view may fetch a part of itself, the consoles come one by
 * one, a language subject by subject; the lab's server bundles only when a page asks.
 */
function mayFetch(from: string, to: string): boolean {
  const place = placeOf(from);
  if (place === "app" || place === "embed" || place === "lab/server") return true;
  if (place === "words") return /^src\/words\/[a-z]+\/index\.ts$/u.test(from);
  return viewOf(from) !== undefined && (viewOf(from) === viewOf(to) || placeOf(to) === "consoles");
}

/** What is wrong with an import, in words; nothing when it is fine. */
export function judge({ from, to, kind, typeOnly, later = false }: Import): string | undefined {
  const place = placeOf(from);
  if (!place) return `${from} is in no place that the table knows`;
  if (later && !mayFetch(from, to)) return `${from} fetches ${to} by itself: what comes later is decided in src/app`;
  if (kind === "unknown") return `${from} imports ${to}, which is not there`;
  if (kind === "node") return place === "lab/server" ? undefined : `${from} imports ${to}: node: is for lab/server and scripts`;
  if (kind === "package") {
    if (!mayUse[place].includes(to)) return `${from} imports the package ${to}, which ${place} may not`;
    if (place === "store" && to === "react" && from !== "src/store/hooks.ts")
      return `${from} imports React: in the store only hooks.ts may`;
    if (to.startsWith("@xyflow/") && !from.startsWith("src/views/picture/board/"))
      return `${from} imports React Flow: only the drawing may`;
    return undefined;
  }
  const target = placeOf(to);
  if (!target) return `${from} imports ${to}, which is in no place that the table knows`;
  if (place === "views" && target === "views" && viewOf(from) !== viewOf(to)) return `${from} imports ${to}: a sibling view`;
  if (target === place || mayImport[place].includes(target)) return undefined;
  if (!mayImport[place].includes(`type ${target}`)) return `${from} imports ${to}: ${place} may not import ${target}`;
  return typeOnly ? undefined : `${from} imports ${to}: ${place} may import only types from ${target}`;
}
