import { expect, it } from "vitest";
import { databaseName, hasDatabase } from "../../../src/works/last.ts";

const listing = (names: readonly string[]) => () =>
  ({ databases: async () => names.map((name) => ({ name, version: 1 })) }) as unknown as IDBFactory;

it("finds that works may be there although nothing was noted", async () => {
  expect(await hasDatabase(listing(["other", databaseName]))).toBe(true);
  expect(await hasDatabase(listing(["other"]))).toBe(false);
});

it("takes a browser that does not list its databases, or denies them, for one without works", async () => {
  expect(await hasDatabase(() => ({}) as IDBFactory)).toBe(false);
  expect(
    await hasDatabase(() => {
      throw new Error("denied");
    }),
  ).toBe(false);
});
