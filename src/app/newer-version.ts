import { whenIdle } from "./fetch-ahead.ts";

export interface NewerVersion {
  /** Calls back once a newer version is ready; at once where one is. */
  readonly tell: (listener: () => void) => void;
}

/** After everything else: what works offline next time is not to slow down what is looked at now. Not in development: nothing is kept. */
export function keepAppWhenIdle(): NewerVersion {
  let ready = false;
  let listener = () => {};
  const newer = () => {
    ready = true;
    listener();
  };
  if (!import.meta.env.DEV)
    whenIdle(() => import("../worker/page/start.ts").then(({ startAppWorker }) => startAppWorker(newer)).catch(() => {}));
  return {
    tell: (told) => {
      listener = told;
      if (ready) told();
    },
  };
}
