import { indexedDbWorks } from "../../../src/works/indexed-db.ts";
import { contract } from "../../unit/works/storage-contract.ts";

/** One promise of the contract, kept by the adapter where IndexedDB is. */
export async function keep(name: string): Promise<void> {
  const storage = await indexedDbWorks(indexedDB);
  await storage.erase();
  await contract[name]?.(storage);
  await storage.erase();
}
