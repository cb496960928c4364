import { type Element as Drawn, Fragment, type Node as Part } from "./react.ts";

const svg = "http://www.w3.org/2000/svg";

/** Attributes of SVG that are written with capitals. */
const asWritten = new Set(["viewBox", "pathLength", "textLength", "lengthAdjust", "preserveAspectRatio"]);

/** Puts what components have made into an element. Texts become text nodes and attributes, whatever stands in them. */
export function draw(part: unknown, into: Element): void {
  const node = part as Part;
  if (node === null || node === undefined || typeof node === "boolean") return;
  if (Array.isArray(node)) {
    for (const one of node) draw(one, into);
    return;
  }
  if (typeof node === "string" || typeof node === "number") {
    into.append(String(node));
    return;
  }
  const { type, props } = node as Drawn;
  if (type === Fragment) draw(props["children"], into);
  else if (typeof type === "function") draw(type(props), into);
  else if (typeof type === "object") {
    const before = type.value;
    type.value = props["value"];
    draw(props["children"], into);
    type.value = before;
  } else if (typeof type === "string") into.append(elementOf(type, props));
}

function elementOf(name: string, props: Drawn["props"]): Element {
  const element = document.createElementNS(svg, name);
  for (const [prop, value] of Object.entries(props)) {
    if (prop === "children" || prop === "ref" || prop === "key" || value === undefined || value === null) continue;
    // Of what happens to it, a still knows nothing.
    if (typeof value === "function") continue;
    const told = /^(?:data|aria)-/u.test(prop);
    if (value === false && !told) continue;
    element.setAttribute(nameOf(prop, told), value === true && !told ? "" : String(value));
  }
  draw(props["children"], element);
  return element;
}

function nameOf(prop: string, told: boolean): string {
  if (prop === "className") return "class";
  return told || asWritten.has(prop) ? prop : prop.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
