import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command was called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const dist = path.join(root, "dist");

/**
 * @param {string[]} parts path inside the project
 */
export const inRoot = (...parts) => path.join(root, ...parts);
