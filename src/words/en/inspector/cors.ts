import type { LayerOf } from "../../../scenario/schema.ts";
import { join, rowsOf, say } from "../grammar.ts";

type Policy = Extract<LayerOf<"cors">, { style: "policy" }>;

const unknownOrigins: Record<Policy["unknownOrigin"], string> = {
  omit: "gets no CORS headers",
  first: "gets the first origin’s",
  refuse: "is refused with 403",
};

/** What one way to write the layer cannot say that the other says. */
const lost = {
  answerOfItsOwn: (origin: string) => `an answer of its own for each origin (only ${origin} stays)`,
  origins: (origins: readonly string[]) => `the origins ${join(origins)}`,
  refusal: "403 for an unknown origin",
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
  },
  policy: {
    methods: "Methods",
    headers: "Headers",
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
    unknownOrigin: { label: "An unknown origin", titles: unknownOrigins },
  },
  preview: {
    sentTo: (origin: string) => say`Sent to ${origin}`,
    editRaw: "Edit as raw headers",
    refused: "Refused with status 403.",
    noHeader: "no header",
  },
};
