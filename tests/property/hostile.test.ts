import { describe, expect, it } from "vitest";
import { decodeLink } from "../../src/scenario/link.ts";
import { type HostileCase, hostileCases } from "../hostile/cases.ts";
import { endure } from "../hostile/endure.ts";
import { kinds } from "../hostile/kinds.ts";
import { linksIn, linksOfKinds, recordedLinks } from "../hostile/links.ts";
import { Broken } from "../hostile/promise.ts";

/** Another one in each run; that of a run that failed is in its message. */
const seed = Number(process.env["PREFLIGHT_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
/** The sample ends after so long, however many mutations that were: a slow machine looks at fewer. */
const milliseconds = 5_000;

describe("a link that was made to hurt", () => {
  it("fits into what a link may hold, so that it is not refused for its size alone", async () => {
    const links = [...linksIn(recordedLinks), ...(await linksOfKinds())];
    expect(links.length).toBeGreaterThan(Object.keys(kinds).length);
    for (const { name, hash } of links) {
      const link = await decodeLink(hash);
      expect(link.kind === "bad" && link.reason === "too-large", name).toBe(false);
    }
  });

  it(`breaks nothing, however it is changed: a sample by seed ${seed}`, { timeout: 120_000 }, async () => {
    const end = performance.now() + milliseconds;
    const caseOf = await hostileCases(seed);
    let looked = 0;
    for (; performance.now() < end; looked += 1) {
      const hostile = await caseOf(looked);
      await endure(hostile).catch((error: unknown) => {
        throw new Error(`npm run -s sweep -- --seed ${seed} --only ${looked} (${hostile.of})`, { cause: error });
      });
    }
    expect(looked).toBeGreaterThan(0);
  });
});

describe("the sweep itself", () => {
  it("makes the same mutations of the same seed, and others of another", async () => {
    const hashes = async (of: number) => {
      const caseOf = await hostileCases(of);
      return Promise.all([3, 4, 5, 6].map(async (index) => (await caseOf(index)).hash));
    };
    expect(await hashes(1)).toEqual(await hashes(1));
    expect(await hashes(1)).not.toEqual(await hashes(2));
  });

  it("sees what is put on a prototype", async () => {
    const harmless: HostileCase = { seed: 0, index: 0, of: "nothing", hash: "", content: null };
    await expect(endure(harmless)).resolves.toMatchObject({ kind: "empty" });
    Object.defineProperty(Object.prototype, "polluted", { value: 1, configurable: true });
    try {
      await expect(endure(harmless)).rejects.toThrow(Broken);
    } finally {
      Reflect.deleteProperty(Object.prototype, "polluted");
    }
  });
});
