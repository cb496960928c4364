import type { Browser, CDPSession } from "@playwright/test";

/** One event of Chromium's own trace, as far as it is of interest here. Times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: { readonly jsHeapSizeUsed?: number };
    readonly usedHeapSizeBefore?: number;
  };
}

/** A task of the page's main thread: script, React's commit, layout, painting and garbage collection included. */
export interface Task {
  /** Microseconds on the browser's clock. */
  readonly start: number;
  /** Milliseconds from its beginning to its end. */
  readonly took: number;
  /** Milliseconds for which the thread had the processor: without what other programs took. */
  readonly worked: number;
}

/** What Chromium recorded of one page. */
export interface Recording {
  readonly tasks: readonly Task[];
  /** When the page was marked, by name: see `mark`. */
  readonly marks: readonly { readonly name: string; readonly at: number }[];
  /** How much the page's heap held, garbage included, in bytes. */
  readonly heaps: readonly { readonly at: number; readonly bytes: number }[];
  /** The page's process. */
  readonly process: number | null;
}

const categories = ["disabled-by-default-devtools.timeline", "devtools.timeline", "v8", "blink.user_timing"];
const markPrefix = "hostile:";

/** The name that a performance.mark() in the page needs to be found in the recording. */
export const markOf = (name: string) => `${markPrefix}${name}`;

/** Records the whole browser until `stop` is called. */
export async function record(browser: Browser): Promise<{ readonly stop: () => Promise<Recording> }> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) if (isWanted(event)) events.push(event);
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      recordMode: "recordUntilFull",
      traceBufferSizeInKb: 400_000,
      includedCategories: categories,
      excludedCategories: ["*"],
    },
  });
  return { stop: () => stop(session, events) };
}

async function stop(session: CDPSession, events: readonly TraceEvent[]): Promise<Recording> {
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  return recordingOf(events);
}

function isWanted({ name, args }: TraceEvent): boolean {
  if (name === "thread_name" || name === "RunTask" || name.startsWith(markPrefix)) return true;
  return args.data?.jsHeapSizeUsed !== undefined || args.usedHeapSizeBefore !== undefined;
}

function recordingOf(events: readonly TraceEvent[]): Recording {
  const marks = events.filter(({ name }) => name.startsWith(markPrefix));
  // A browser has other renderers, too: a service worker's, a spare one. The page's is the one that was marked.
  const pid = marks[0]?.pid;
  const own = events.filter((event) => event.pid === pid);
  const main = own.find(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")?.tid;
  const tasks = own.filter(({ name, tid, dur }) => name === "RunTask" && tid === main && dur !== undefined);
  return {
    tasks: tasks.map(({ ts, dur = 0, tdur = 0 }) => ({ start: ts, took: dur / 1000, worked: tdur / 1000 })),
    marks: marks.map(({ name, ts }) => ({ name: name.slice(markPrefix.length), at: ts })),
    heaps: own.flatMap(({ ts, args }) => {
      const bytes = args.data?.jsHeapSizeUsed ?? args.usedHeapSizeBefore;
      return bytes === undefined ? [] : [{ at: ts, bytes }];
    }),
    process: pid ?? null,
  };
}
