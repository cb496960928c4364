/** Work that can be left and taken up again. */
export interface InSlices {
  /** Goes on until it is over, or until `mayGoOn`, which is asked after each small part, says no. True: it is over. */
  advance(mayGoOn?: () => boolean): boolean;
}

/** Work that ends with something. */
export interface Sliced<T> extends InSlices {
  /** Only once it is over. */
  readonly result: () => T;
}

/** Written as a generator that pauses after each small part. */
export type Pausing<T> = Generator<void, T>;

export function sliced<T>(parts: Pausing<T>): Sliced<T> {
  let end: { readonly value: T } | null = null;
  return {
    advance: (mayGoOn = () => true) => {
      while (end === null) {
        const next = parts.next();
        if (next.done) end = { value: next.value };
        else if (!mayGoOn()) return false;
      }
      return true;
    },
    result: () => {
      if (end === null) throw new Error("It is not over yet.");
      return end.value;
    },
  };
}

/** The time of whoever has only one thread, so that a test can give its own. */
export interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves once the thread has done what else was waiting: input, a frame. */
  readonly pause: () => Promise<void>;
}

/** How long the first part may hold the thread, in milliseconds: a scenario of the library is over by then, so its verdict stands with the edit. */
const first = 30;

/** How long each further part may; with what a frame takes well below what a reader notices. */
const further = 12;

/** The first part, at once. True: it is over. */
export function firstSlice(work: InSlices, clock: Clock): boolean {
  return work.advance(within(first, clock));
}

/** The rest, with pauses. `between` is called in each pause; false: nobody wants the rest. Resolves with whether it is over. */
export async function furtherSlices(work: InSlices, clock: Clock, between: () => boolean): Promise<boolean> {
  for (;;) {
    await clock.pause();
    if (!between()) return false;
    if (work.advance(within(further, clock))) return true;
  }
}

/** For whoever drives by itself: to be called after each small part; a promise means that the slice is over, and is to be waited for. */
export function pauseWhenDue(clock: Clock): () => Promise<void> | undefined {
  let mayGoOn = within(further, clock);
  return () => {
    if (mayGoOn()) return undefined;
    return clock.pause().then(() => {
      mayGoOn = within(further, clock);
    });
  };
}

function within(milliseconds: number, { now }: Clock): () => boolean {
  const end = now() + milliseconds;
  return () => now() < end;
}
