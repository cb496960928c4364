import { type ActionSpec, type ElementName, elementNames } from "../../../scenario/schema.ts";
import type { Option } from "../../ui/Choice.tsx";

/** What makes a request: one name for each, elements by their own. */
export type Maker = Exclude<ActionSpec["kind"], "element"> | ElementName;

export function makerOf(action: ActionSpec): Maker {
  return action.kind === "element" ? action.element : action.kind;
}

export function isElement(maker: Maker): maker is ElementName {
  return elementNames.some((name) => name === maker);
}

interface Group {
  readonly title: string;
  readonly options: readonly Option<Maker>[];
}

/** All of them, those of a kind together. */
export const makerGroups: readonly Group[] = [
  {
    title: "Script asks",
    options: [
      { value: "fetch", title: "fetch()" },
      { value: "xhr", title: "XMLHttpRequest" },
      { value: "eventsource", title: "EventSource" },
      { value: "beacon", title: "navigator.sendBeacon()" },
    ],
  },
  {
    title: "An element loads",
    options: [
      { value: "img", title: "image: <img>" },
      { value: "script", title: "script: <script>" },
      { value: "module", title: "module: <script type=module>" },
      { value: "stylesheet", title: "stylesheet: <link>" },
      { value: "font", title: "font: FontFace" },
      { value: "video", title: "video: <video>" },
    ],
  },
  {
    title: "A frame goes there",
    options: [
      { value: "form", title: "form: <form>" },
      { value: "iframe", title: "frame: <iframe>" },
    ],
  },
  { title: "No browser", options: [{ value: "client", title: "a program (curl, a server)" }] },
];
