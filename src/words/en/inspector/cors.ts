import type { LayerOf, OriginRule } from "../../../scenario/schema.ts";
import { join, rowsOf, say } from "../grammar.ts";

type Policy = Extract<LayerOf<"cors">, { style: "policy" }>;

const unknownOrigins: Record<Policy["unknownOrigin"], string> = {
  omit: "gets no CORS headers",
  first: "gets the first origin’s",
  any: "gets *",
  refuse: "is refused with 403",
};

const onStatuses: Record<Policy["onStatuses"], string> = {
  all: "every answer",
  success: "successful answers only (2xx, 3xx)",
};

const ownOrigins: Record<Policy["ownOrigin"], string> = {
  checked: "is checked like any other",
  exempt: "passes unchecked, told by Host",
};

const preflightsTo: Record<Policy["preflights"], string> = {
  answer: "are answered here",
  pass: "go on to the layers behind",
};

const rules: Record<OriginRule["test"], string> = {
  "sub-domains-of": "is a sub-domain of",
  begins: "begins with",
  ends: "ends with",
  contains: "contains",
  matches: "matches the pattern",
  equals: "is",
};

/** What one way to write the layer cannot say that the other says. */
const lost = {
  answerOfItsOwn: (origin: string) => `an answer of its own for each origin (only ${origin} stays)`,
  origins: (origins: readonly string[]) => `the origins ${join(origins)}`,
  refusal: "403 for an unknown origin",
  rules: "rules for origins",
  echo: "an echo of what the preflight asks for",
  ownOrigin: "an exception for the own origin",
  onPreflight: (line: string) => `${line} (preflight)`,
  onOthers: (line: string) => `${line} (other responses)`,
  preflightStatus: (status: number) => `status ${status} on the preflight`,
};

/** The CORS layer, as headers or as a policy. */
export const cors = {
  label: "How this layer is written",
  styles: { headers: "Raw headers", policy: "Policy" },
  otherForm: "The other form",
  lost,
  /** `what`: from `lost`. */
  cannotHold: {
    policy: (what: readonly string[]) => `A policy cannot hold ${what.join("; ")}.`,
    headers: (what: readonly string[]) => `A fixed list of headers cannot hold ${what.join("; ")}.`,
  },
  switchWithout: "Switch without it",
  leave: "Leave it as it is",
  onOthers: "On every other response",
  onPreflight: "On the answer to a preflight",
  headers: {
    none: "Nothing yet: no page of another origin may read the answers.",
    answersPreflights: "Answers preflights",
    off: "Off: an OPTIONS request travels on to the next layer.",
    onPreflight: "On the answer to a preflight (OPTIONS)",
    nothingOnPreflight: "Nothing yet: every preflight fails.",
    preflightStatus: "Preflight status",
    onPreflights: {
      label: "These headers also on answers to OPTIONS",
      hint: "For what others answer: a 401 or 404 to a preflight then carries them too.",
    },
  },
  onStatuses: { label: "Its headers stand on", titles: onStatuses },
  /** What is needed seldom, one click away where there is little room. */
  more: {
    headers: "More: on which answers they stand",
    policy: "More: preflights, the server’s own origin, on which answers",
    preview: "What it sends",
  },
  policy: {
    methods: "Methods",
    headers: "Headers",
    asked: {
      methods: "Allowed methods",
      headers: "Allowed headers",
      titles: { list: "Those on a list", echo: "Whatever the preflight asks for" },
    },
    expose: "Exposed headers",
    maxAge: { label: "Max age, seconds", range: "Seconds, or -1 for “do not keep”.", none: "not sent" },
    credentials: "Allow credentials",
    vary: "Send Vary: Origin",
    origins: {
      label: "Allowed origins",
      titles: { list: "Those on a list", any: "Any, with *", reflect: "Whoever asks (reflected)" },
      list: "List of origins",
      rows: rowsOf("origin"),
      none: "Nobody is on the list.",
    },
    rules: {
      title: "Rules besides the list",
      one: (place: number) => `Rule ${place}`,
      add: "Add rule",
      test: "The origin",
      titles: rules,
      value: "Text",
      hint: "Compared with the whole origin, as in https://shop.example. A beginning or an end alone lets look-alikes in.",
    },
    ownOrigin: { label: "The server’s own origin", titles: ownOrigins },
    preflights: { label: "Preflights", titles: preflightsTo },
    unknownOrigin: { label: "An unknown origin", titles: unknownOrigins },
  },
  preview: {
    sentTo: (origin: string) => say`Sent to ${origin}`,
    editRaw: "Edit as raw headers",
    refused: "Refused with status 403.",
    noHeader: "no header",
  },
};
