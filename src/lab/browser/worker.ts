import type { PageActionSpec } from "../../scenario/schema.ts";
import type { LabResult } from "../protocol/record.ts";
import { performFetch } from "./fetch.ts";
import { openEventSource } from "./signals.ts";
import { workerRuns } from "./workers.ts";
import { performXhr } from "./xhr.ts";

/** Runs behind the script of a worker that is recorded: it does what the page asks for, one action after the other. */
type Port = Pick<MessagePort, "postMessage" | "onmessage">;

interface WorkerScope {
  onconnect?: (event: MessageEvent) => void;
  importScripts(url: string): void;
}

const scope = globalThis as unknown as WorkerScope & Port;

if ("onconnect" in scope) scope.onconnect = ({ ports }) => serve(ports[0] as Port);
else serve(scope);

function serve(port: Port): void {
  port.onmessage = async ({ data }: MessageEvent<PageActionSpec>) => {
    port.postMessage(await perform(data).catch((error: Error): LabResult => ({ ok: false, error: error.name })));
  };
  port.postMessage(workerRuns);
}

async function perform(action: PageActionSpec): Promise<LabResult> {
  switch (action.kind) {
    case "fetch":
      return performFetch(action);
    case "xhr":
      return performXhr(action);
    case "eventsource":
      return openEventSource(action);
    default:
      if (action.kind === "element" && action.element === "module") await import(/* @vite-ignore */ action.url);
      else scope.importScripts(action.url);
      return { ok: true, event: "load" };
  }
}
