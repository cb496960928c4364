import type { PageReport } from "../protocol/messages.ts";

/** A worker's side of the talk with the lab: brings reports, takes back what is next. */
addEventListener("message", async ({ data }: MessageEvent<PageReport>) => {
  const response = await fetch("task", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(data),
    cache: "no-store",
  });
  postMessage(response.ok ? await response.json() : { over: "The lab has ended this run." });
});

postMessage(null);
