export type { ConsoleName } from "../consoles/browser-console.ts";
export { consoles } from "../consoles/index.ts";
