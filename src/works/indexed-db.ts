import { databaseName } from "./last.ts";
import { mostWorks, type Put, troubleOf, type WorkStorage } from "./storage.ts";
import { decodeHead, type Head, type Kept } from "./work.ts";

const version = 1;
const stores = ["heads", "bodies"] as const;

/** There is no database, and only reading was wanted. */
class Absent extends Error {}

type Part<T> = (heads: IDBObjectStore, bodies: IDBObjectStore) => Promise<T>;

/**
 * Works in IndexedDB: a list is read from the small heads, and only what is opened is read whole. Both are written in one
 * transaction, with durability "strict": it is complete when it is on the disk (docs/decisions/saving.md).
 * https://w3c.github.io/IndexedDB/
 *
 * Rejects where the database cannot be opened. One that is erased afterwards is made anew by what is put, and not by reading.
 */
export async function indexedDbWorks(factory: IDBFactory): Promise<WorkStorage> {
  let connection: Promise<IDBDatabase> | null = null;

  const connect = (make: boolean): Promise<IDBDatabase> => {
    const lost = () => {
      connection = null;
    };
    connection ??= open(factory, make).then((database) => {
      // A later version of the program, or a tab that erases everything, must not wait for us.
      database.onversionchange = () => {
        database.close();
        lost();
      };
      database.onclose = lost;
      return database;
    });
    connection.catch(lost);
    return connection;
  };

  const begin = async (mode: IDBTransactionMode): Promise<IDBTransaction> => {
    const make = mode === "readwrite";
    try {
      return (await connect(make)).transaction(stores, mode, { durability: "strict" });
    } catch (error) {
      if (error instanceof Absent && !make) throw error;
      // The connection has been closed since, or a reader's attempt was shared: once more, with a new one.
      connection = null;
      return (await connect(make)).transaction(stores, mode, { durability: "strict" });
    }
  };

  const transact = async <T>(mode: IDBTransactionMode, part: Part<T>): Promise<T> => {
    const transaction = await begin(mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("The transaction was aborted."));
    });
    const [result] = await Promise.all([part(transaction.objectStore("heads"), transaction.objectStore("bodies")), done]);
    return result;
  };

  const look = <T>(part: Part<T>, nothing: T): Promise<T> =>
    transact("readonly", part).catch((error: unknown) => {
      if (error instanceof Absent) return nothing;
      throw error;
    });

  await connect(true);

  const read = async (heads: IDBObjectStore, bodies: IDBObjectStore, id: string): Promise<Kept | null> => {
    const head = decodeHead(await answer(heads.get(id)));
    return head && { head, body: await answer(bodies.get(id)) };
  };

  return {
    place: "IndexedDB",
    heads: () => look(async (heads) => (await answer(heads.getAll())).flatMap((head) => decodeHead(head) ?? []), []),
    read: (id) => look((heads, bodies) => read(heads, bodies, id), null),
    put: async ({ head, body }, base) => {
      try {
        return await transact("readwrite", async (heads, bodies): Promise<Put> => {
          const theirs = await read(heads, bodies, head.id);
          if ((theirs?.head.revision ?? null) !== base) return { ok: false, reason: "changed", theirs };
          if (base === null && (await answer(heads.count())) >= mostWorks) return { ok: false, reason: "too-many" };
          heads.put(head);
          bodies.put(body, head.id);
          heads.transaction.commit();
          return { ok: true };
        });
      } catch (error) {
        return { ok: false, reason: troubleOf(error) };
      }
    },
    remove: async (id, base) => {
      try {
        return await transact("readwrite", async (heads, bodies) => {
          const head: Head | null = decodeHead(await answer(heads.get(id)));
          if (head?.revision !== base) return false;
          heads.delete(id);
          bodies.delete(id);
          return true;
        });
      } catch {
        return false;
      }
    },
    erase: () =>
      transact("readwrite", async (heads, bodies) => {
        const count = await answer(heads.count());
        heads.clear();
        bodies.clear();
        return count;
      }),
  };
}

/** Where there is none, `make` makes one; else it rejects with Absent. */
function open(factory: IDBFactory, make: boolean): Promise<IDBDatabase> {
  const request = factory.open(databaseName, version);
  let absent = false;
  request.onupgradeneeded = () => {
    absent = !make;
    if (absent) return request.transaction?.abort();
    request.result.createObjectStore("heads", { keyPath: "id" });
    request.result.createObjectStore("bodies");
  };
  return answer(request).catch((error: unknown) => {
    throw absent ? new Absent() : error;
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The database gave no reason."));
  });
}
