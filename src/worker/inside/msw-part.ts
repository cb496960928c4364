declare const self: ServiceWorkerGlobalScope;

/** What MSW's script does with a message, and with a request. */
export interface MswPart {
  hear(event: ExtendableMessageEvent): Promise<void>;
  /** Null: it does not want to answer. */
  answer(request: Request, clientId: string): Promise<Response> | null;
}

/** As much of a fetch event as MSW's listener uses. */
interface MswFetchEvent {
  readonly request: Request;
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}

type Listener = (event: unknown) => unknown;

/**
 * Loads MSW's worker script and takes its listeners instead of letting it attach them. So its install (it would not wait behind an
 * open tab's version) and activate never run, it sees no request but those that it is given, and where it would let one pass to the
 * network it meets `refuse`.
 */
export function takeMswPart(address: string, refuse: () => Response): MswPart {
  const taken = new Map<string, Listener[]>();
  const take = (type: string, listener: Listener) => taken.set(type, [...(taken.get(type) ?? []), listener]);
  Object.assign(self, { addEventListener: take, fetch: async () => refuse() });
  try {
    self.importScripts(address);
  } finally {
    // The platform's own method comes into view again; fetch stays as it is, for MSW calls it later.
    Reflect.deleteProperty(self, "addEventListener");
  }
  const [hear, listen] = ["message", "fetch"].map((type) => taken.get(type)?.[0]);
  if (!hear || !listen) throw new Error("MSW's worker script is not the one that this worker was written for");
  return {
    hear: async (event) => {
      await hear(event);
    },
    answer(request, clientId) {
      let answered: Promise<Response> | null = null;
      const event: MswFetchEvent = {
        ...{ request, clientId },
        respondWith: (answer) => {
          answered = answer;
        },
      };
      listen(event);
      return answered;
    },
  };
}
