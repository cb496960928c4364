import { tsImport } from "tsx/esm/api";

/** Where the lab begins to look for free ports. */
const firstPort = 4180;

/** @param {readonly number[]} taken */
const ports = (taken) => (taken.length === 1 ? `Port ${taken[0]} is` : `Ports ${taken.join(", ")} are`);

/**
 * The lab of `npm start`: it is written in TypeScript, which Node 20 cannot read by itself. Listens from its first run on.
 *
 * @returns {Promise<{ api: import("../../src/lab/server/api.ts").LabApi, close: () => Promise<void> }>}
 */
export async function openLab() {
  /** @type {typeof import("../../src/lab/server/lab.ts")} */
  const { createLab } = await tsImport("../../src/lab/server/lab.ts", import.meta.url);
  /** @type {typeof import("../../src/lab/server/api.ts")} */
  const { createLabApi } = await tsImport("../../src/lab/server/api.ts", import.meta.url);
  const lab = createLab({
    firstPort,
    onTaken: (taken, used) => console.log(`${ports(taken)} taken; the lab uses ${used.join(", ")}.`),
  });
  return { api: createLabApi(lab), close: () => lab.close() };
}
