import type { Plugin } from "vite";

/**
 * The diagram's viewport jumps: it is never moved by an animation. React Flow brings d3's transitions and interpolators along for those
 * (with d3-color, d3-ease and d3-timer a seventh of its weight, and all of it in the first load); here they are left out. Whoever
 * gives `fitView` and its like a duration takes this plugin out first.
 */
export function stillViewport(): Plugin {
  const prefix = "\0still-viewport:";
  const modules: Readonly<Record<string, string>> = {
    // What d3-zoom asks of it where nothing moves: there is no transition to interrupt.
    "d3-transition": `
      import { selection } from "d3-selection";
      selection.prototype.interrupt = function () { return this; };
      export const interrupt = () => {};`,
    "d3-interpolate": `
      const never = () => { throw new Error("the viewport is not animated: see still-viewport.ts"); };
      export const interpolate = never;
      export const interpolateZoom = never;`,
  };
  return {
    name: "still-viewport",
    apply: "build",
    enforce: "pre",
    resolveId: (id) => (Object.hasOwn(modules, id) ? prefix + id : undefined),
    load: (id) => (id.startsWith(prefix) ? modules[id.slice(prefix.length)] : undefined),
  };
}
