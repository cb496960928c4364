import { expect, it } from "vitest";
import { readConfigs } from "../../src/paste/config/all.ts";

/** The slowest are those that begin many things and end none. */
it.each([
  "cors(",
  "CORSMiddleware(",
  "CORSMiddleware(a, [",
  "CORS(app, resources={",
  "CORS_ALLOWED_ORIGINS = [x,\n",
  "cors.Options{",
  "cors.Options{AllowedOrigins: x, ",
  "@CrossOrigin(",
  '.addMapping("/**").allowedOrigins(',
  "new CorsConfiguration().setAllowedOrigins(",
  '{"AllowedOrigins": ["',
  '[{"a": {"AllowedOrigins": ["*"], ',
  "<CORSRule><AllowedOrigin>",
  'Header set Access-Control-Allow-Origin "a" "expr=(-n req(\n',
  "SetEnvIf Origin ((((a+)+)+)+)$ x=$0\n",
  "<Location />\nHeader set Vary a\\\n",
  "header @a Access-Control-Allow-Origin {\n",
  "(s) {\nimport s\nheader Access-Control-Allow-Origin *\n}\nimport s\n",
])("a megabyte of %j is read in the time that its length is worth", (unit) => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
  const start = process.cpuUsage().user;
  readConfigs(text, text);
  // In milliseconds of the processor; what grows with the square would take minutes.
  expect((process.cpuUsage().user - start) / 1000).toBeLessThan(3000);
});
