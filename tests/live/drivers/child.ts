import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

/** A program with everything that it starts itself: they end together, and with us at the latest. */
export interface Child {
  readonly process: ChildProcess;
  readonly running: boolean;
  end(): Promise<void>;
}

const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) signal(child, "SIGKILL");
});

/** Rejects where it cannot be started. */
export async function start(command: string, args: readonly string[], options: SpawnOptions): Promise<Child> {
  // A group of its own, so that what it starts can be ended with it.
  const child = spawn(command, args, { ...options, detached: true });
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  children.add(child);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  return {
    process: child,
    get running() {
      return child.exitCode === null && child.signalCode === null;
    },
    async end() {
      signal(child, "SIGTERM");
      const hard = setTimeout(() => signal(child, "SIGKILL"), 2000);
      await ended;
      clearTimeout(hard);
      // What it has started may outlive it for a moment, or for good.
      signal(child, "SIGKILL");
      children.delete(child);
    },
  };
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // Nobody is left in the group.
  }
}
