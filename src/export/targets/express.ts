import type { Exporter } from "../exporter.ts";
import { layerFunction } from "../javascript.ts";
import { planOf } from "../plan.ts";
import type { Remark } from "../remarks.ts";

/** Plain middleware, without a package: the lines go on when the head is written, so that error pages keep them. */
const adapter = `function asMiddleware(says) {
  return (req, res, next) => {
    const { status, lines, onErrors } = says(req.method, (name) => req.headers[name], \`\${req.protocol}://\${req.headers.host}\`);
    const writeHead = res.writeHead;
    res.writeHead = function (code, ...rest) {
      if (onErrors || code < 400) for (const [name, value] of lines) res.appendHeader(name, value);
      return writeHead.call(this, code, ...rest);
    };
    if (status === undefined) next();
    else res.status(status).end();
  };
}`;

export const express: Exporter = (host) => {
  const { layers, remarks: planned } = planOf(host);
  const remarks: Remark[] = [...planned];
  if (layers.length === 0) return { parts: [], remarks };
  const names = layers.map((_, i) => `cors${layers.length > 1 ? i + 1 : ""}`);
  const functions = layers.map((layer, i) => layerFunction(layer, names[i] ?? "", remarks));
  const uses = names.map((name) => `app.use(asMiddleware(${name}));`);
  return { parts: [{ place: "application", code: [...functions, adapter, uses.join("\n")].join("\n\n") }], remarks };
};
