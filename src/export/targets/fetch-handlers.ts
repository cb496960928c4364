import type { Exporter } from "../exporter.ts";
import { layerFunction } from "../javascript.ts";
import { type Plan, planOf } from "../plan.ts";
import type { Remark } from "../remarks.ts";

/** Handlers from a Request to a Response: the answer is changed on the way back, and lines of one name become one. */
const exporterOf =
  (place: "worker-file" | "middleware-file", wrapped: (layers: Plan["layers"], names: string) => readonly string[]): Exporter =>
  (host) => {
    const { layers, remarks: planned } = planOf(host);
    const remarks: Remark[] = [...planned];
    if (layers.length === 0) return { parts: [], remarks };
    remarks.push({ code: "lines-joined" });
    const functions = layers.map((layer, i) => layerFunction(layer, `cors${i + 1}`, remarks));
    const names = `[${layers.map((_, i) => `cors${i + 1}`).join(", ")}]`;
    if (place === "middleware-file" && layers.some(({ spec }) => spec.onStatuses === "success"))
      remarks.push({ code: "on-errors-too" });
    return { parts: [{ place, code: [...functions, ...wrapped(layers, names)].join("\n\n") }], remarks };
  };

const asking = `const ask = (says, request) =>
  says(request.method, (name) => request.headers.get(name) ?? undefined, request.url.split("/", 3).join("/"));`;

/** `handle(request, env, context)` is what the worker did before. */
export const worker = exporterOf("worker-file", (_layers, names) => [
  asking,
  `async function withCors(layers, request, handle) {
  const [says, ...behind] = layers;
  if (says === undefined) return handle();
  const { status, lines, onErrors } = ask(says, request);
  const came = status === undefined ? await withCors(behind, request, handle) : new Response(null, { status });
  if (!onErrors && came.status >= 400) return came;
  const response = new Response(came.body, came);
  for (const [name, value] of lines) response.headers.append(name, value);
  return response;
}`,
  `export default {
  fetch: (request, env, context) => withCors(${names}, request, () => handle(request, env, context)),
};`,
]);

/** Of an answer that comes from behind, a middleware of Next.js sees neither status nor headers. */
export const nextjs = exporterOf("middleware-file", (_layers, names) => [
  asking,
  `export function middleware(request) {
  const passed = [];
  let response;
  for (const says of ${names}) {
    const { status, lines } = ask(says, request);
    passed.unshift(...lines);
    if (status === undefined) continue;
    response = new Response(null, { status });
    break;
  }
  response ??= NextResponse.next();
  for (const [name, value] of passed) response.headers.append(name, value);
  return response;
}`,
]);
