import { say } from "../grammar.ts";

/** Origins, taken apart and compared. */
export const origins = {
  page: "Page",
  url: "URL",
  origin: "Origin",
  allowed: "Allowed",
  scheme: "Scheme",
  host: "Host",
  port: "Port",
  schemesOwn: " (the scheme’s own)",
  partByPart: (a: string, b: string) => `${a} and ${b}, part by part`,
  compared: "Compared",
  equal: "equal",
  differs: "differs",
  opaque: say`Opaque: the browser sends it as ${"null"}, and it equals no other origin.`,
  bothOpaque: say`Both origins are opaque, sent as ${"null"}. There is nothing to compare: an opaque origin equals no other.`,
  oneOpaque: (which: string) =>
    say`${[which]}: the origin is opaque, sent as ${"null"}. There is nothing to compare: an opaque origin equals no other.`,
};
