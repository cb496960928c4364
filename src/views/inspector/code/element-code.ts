import type { ActionOf, ElementName } from "../../../scenario/schema.ts";
import { escapeHidden } from "../../../text/visible-text.ts";
import { bodySource, text } from "./js.ts";

type Written =
  | ActionOf<"navigation">
  | ActionOf<"websocket">
  | ActionOf<"element">
  | ActionOf<"form">
  | ActionOf<"iframe">
  | ActionOf<"eventsource">
  | ActionOf<"beacon">;

interface Code {
  readonly code: string;
  /** What a comment line begins with. */
  readonly comment: "//" | "<!--";
}

/** What somebody would write to have a page do it, and a line that tries to look inside. Text to read, never markup of ours. */
export function elementCode(action: Written): Code {
  const lines = linesOf(action);
  const html = lines[0]?.startsWith("<") ?? false;
  const lost =
    html && lines.some((line) => line.includes("\ufffd"))
      ? ["<!-- \ufffd stands for a character that HTML cannot write -->"]
      : [];
  const place = action.inWorker ? ["// in the worker"] : [];
  const note = action.injected ? [html ? "<!-- smuggled into the page -->" : "// smuggled into the page"] : [];
  return { code: `${[...place, ...note, ...lost, ...lines].join("\n")}\n`, comment: html ? "<!--" : "//" };
}

function linesOf(action: Written): readonly string[] {
  switch (action.kind) {
    case "eventsource":
      return [
        `const source = new EventSource(${text(action.url)}${action.withCredentials ? ", { withCredentials: true }" : ""});`,
        "source.onmessage = (event) => console.log(event.data);",
        'source.onerror = () => console.log("failed; why is not told");',
      ];
    case "websocket":
      return [
        `const socket = new WebSocket(${text(action.url)});`,
        "socket.onmessage = (event) => console.log(event.data);",
        "socket.onclose = (event) => console.log(event.code); // 1006: failed; why is not told",
      ];
    case "navigation":
      return navigationLines(action);
    case "beacon":
      return beaconLines(action);
    case "form":
      return formLines(action);
    case "iframe":
      return [
        `<iframe id="frame"${attributes([["src", action.url], ...referrer(action)])}></iframe>`,
        ...script('frame.addEventListener("load", () => console.log(frame.contentDocument));'),
      ];
    case "element":
      return elementLines(action);
  }
}

function elementLines(action: ActionOf<"element">): readonly string[] {
  const { element, url } = action;
  switch (element) {
    case "font":
      return fontLines(url);
    case "shape":
      return [
        `<div style="float: left; width: 50px; height: 50px; shape-outside: url(${attribute(cssText(url))})"></div>`,
        "<p>The text flows around it.</p>",
      ];
    case "track":
      return [
        `<video controls${attributes(crossoriginOf(action))}>`,
        `  <track default${attributes([["src", url]])}>`,
        "</video>",
      ];
    case "worker":
    case "sharedworker":
      return workerLines(action);
    case "importscripts":
      return [`importScripts(${text(url)});`];
    case "module":
      if (action.inWorker) return [`await import(${text(url)});`];
      return [...callback(action), ...writers.module(attributesOf(action))];
    default:
      return [...callback(action), ...writers[element](attributesOf(action))];
  }
}

function workerLines({ element, url, workerType }: ActionOf<"element">): readonly string[] {
  const name = element === "worker" ? "Worker" : "SharedWorker";
  const type = workerType === "module" ? ', { type: "module" }' : "";
  return [`const worker = new ${name}(${text(url)}${type});`, 'worker.onerror = () => console.log("failed; why is not told");'];
}

/** Of a script whose URL names a function of the page, as JSONP does. */
function callback({ element, url }: ActionOf<"element">): readonly string[] {
  if (element !== "script" && element !== "module") return [];
  const name = /[?&](?:callback|jsonp|cb)=([A-Za-z_$][\w$]{0,99})(?:&|#|$)/u.exec(url)?.[1];
  return name === undefined ? [] : script(`window.${name} = (data) => console.log(data);`);
}

const paint = (event: string) => [
  `media.addEventListener("${event}", () => {`,
  '  const context = document.createElement("canvas").getContext("2d");',
  "  context.drawImage(media, 0, 0);",
  "  console.log(context.getImageData(0, 0, 1, 1).data);",
  "});",
];
const hear = script('addEventListener("error", (event) => console.log(event.message, event.filename, event.lineno));');

/** Written some other way than as one element with all its attributes. */
type Composed = "font" | "shape" | "track" | "worker" | "sharedworker" | "importscripts";

const writers: Record<Exclude<ElementName, Composed>, (attributes: string) => readonly string[]> = {
  img: (a) => [`<img id="media" alt=""${a}>`, ...script(...paint("load"))],
  video: (a) => [`<video id="media" controls${a}></video>`, ...script(...paint("loadeddata"))],
  script: (a) => [...hear, `<script${a}></script>`],
  module: (a) => [...hear, `<script type="module"${a}></script>`],
  stylesheet: (a) => [
    `<link id="styles" rel="stylesheet"${a}>`,
    ...script('styles.addEventListener("load", () => console.log(styles.sheet.cssRules));'),
  ],
  preload: (a) => [`<link rel="preload"${a}>`],
  modulepreload: (a) => [`<link rel="modulepreload"${a}>`],
  prefetch: (a) => [`<link rel="prefetch"${a}>`],
  icon: (a) => [`<link rel="icon"${a}>`],
};

function attributesOf(action: ActionOf<"element">): string {
  const { element, url, as, integrity } = action;
  return attributes([
    ...(element === "preload" ? ([["as", as]] as const) : []),
    [isLink(element) ? "href" : "src", url],
    ...crossoriginOf(action),
    ...referrer(action),
    ...(integrity === "" ? [] : ([["integrity", integrity]] as const)),
  ]);
}

const isLink = (element: ElementName) => links.has(element);
const links: ReadonlySet<ElementName> = new Set(["stylesheet", "preload", "modulepreload", "prefetch", "icon"]);

function crossoriginOf({ crossorigin }: ActionOf<"element">): readonly (readonly [string, string])[] {
  return crossorigin === "none" ? [] : [["crossorigin", crossorigin]];
}

function referrer({ referrerPolicy }: { readonly referrerPolicy: string }): readonly (readonly [string, string])[] {
  return referrerPolicy === "" ? [] : [["referrerpolicy", referrerPolicy]];
}

function navigationLines({ by, url }: ActionOf<"navigation">): readonly string[] {
  switch (by) {
    case "link":
      return [`<a${attributes([["href", url]])}>Follow me</a>`];
    case "script":
      return [`top.location = ${text(url)};`];
    case "window-open":
      return [`const opened = window.open(${text(url)});`, "opened.document; // throws where it is of another origin"];
  }
}

const targets = { frame: "answer", top: "_top", "new-window": "_blank" } as const;

function formLines(action: ActionOf<"form">): readonly string[] {
  const { url, method, enctype, fields } = action;
  const encoding = method === "GET" || enctype === "application/x-www-form-urlencoded" ? [] : [["enctype", enctype] as const];
  const form = attributes([["action", url], ["method", method.toLowerCase()], ...encoding, ["target", targets[action.target]]]);
  return [
    `<form${form}>`,
    ...fields.map(
      ([name, value]) =>
        `  <input type="hidden"${attributes([
          ["name", name],
          ["value", value],
        ])}>`,
    ),
    "</form>",
    ...(action.target === "frame" ? ['<iframe name="answer"></iframe>'] : []),
    ...script("document.forms[0].submit();"),
  ];
}

function beaconLines(action: ActionOf<"beacon">): readonly string[] {
  const body = bodySource({ ...action, headers: [] });
  return [
    ...(body?.setup ?? []),
    `const queued = navigator.sendBeacon(${text(action.url)}${body ? `, ${body.source}` : ""});`,
    "console.log(queued);",
    "// true: that is all the script ever learns",
  ];
}

function fontLines(url: string): readonly string[] {
  return [`const font = new FontFace("Sample", ${text(`url(${cssText(url)})`)});`, "document.fonts.add(await font.load());"];
}

function script(...lines: readonly string[]): readonly string[] {
  return ["<script>", ...lines.map((line) => `  ${line}`), "</script>"];
}

/** A string of CSS. https://drafts.csswg.org/cssom/#serialize-a-string */
function cssText(value: string): string {
  const quoted = value.replaceAll(/["\\]/gu, "\\$&");
  return `"${escapeHidden(quoted, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/**
 * In double quotes; nothing else has to be escaped there, and what cannot be seen is written as a reference.
 * https://html.spec.whatwg.org/#attribute-value-(double-quoted)-state
 */
function attributes(list: readonly (readonly [name: string, value: string])[]): string {
  return list.map(([name, value]) => ` ${name}="${attribute(value)}"`).join("");
}

function attribute(value: string): string {
  return escapeHidden(value.replaceAll("&", "&amp;").replaceAll('"', "&quot;"), reference);
}

/** HTML has no spelling for NUL and halves of pairs, and takes C1 controls for letters of Windows; https://html.spec.whatwg.org/#numeric-character-reference-end-state */
function reference(char: string): string {
  return /[\0\x80-\x9f\p{Cs}]/u.test(char) ? "\ufffd" : `&#x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}
