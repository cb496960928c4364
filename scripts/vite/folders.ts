import type { Plugin } from "vite";

interface Folders<Known> {
  readonly name: string;
  /** Throws where anything is wrong with a folder: then a build fails, and the page under development says what. */
  readonly read: () => Known;
  /** Whether a file is in one of the folders. */
  readonly holds: (file: string) => boolean;
  /** The addresses of what is made of them: a file with a query. */
  readonly generated: RegExp;
  /** The module at such an address; null: none of ours. */
  readonly moduleOf: (file: string, what: string, known: Known) => string | null;
}

/** Modules that are made of folders. These are read once, until one of their files changes; then all that was made of them is made anew. */
export function folders<Known>({ name, read, holds, generated, moduleOf }: Folders<Known>): Plugin {
  let known: { readonly read: Known } | null = null;
  const once = (fail: (message: string) => never): Known => {
    try {
      known ??= { read: read() };
      return known.read;
    } catch (error) {
      return fail((error as Error).message);
    }
  };
  return {
    name,
    // Before Vite's own reading of JSON.
    enforce: "pre",
    buildStart() {
      known = null;
      if (this.environment.mode === "build") once(this.error.bind(this));
    },
    hotUpdate({ file, modules }) {
      if (!holds(file)) return undefined;
      known = null;
      const made = [...this.environment.moduleGraph.idToModuleMap.values()].filter(({ id }) => id !== null && generated.test(id));
      return [...modules, ...made];
    },
    load: {
      filter: { id: generated },
      handler(id) {
        const [file = "", what = ""] = id.split("?");
        const code = moduleOf(file, what, once(this.error.bind(this)));
        return code === null ? null : { code, map: null, moduleType: "js" };
      },
    },
  };
}
