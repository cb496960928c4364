import type { ActionOf } from "../../scenario/schema.ts";

type Attributes = Pick<ActionOf<"element">, "crossorigin" | "referrerPolicy" | "integrity">;

/** The element with the attributes of the action that it has. */
export function prepared<E extends HTMLElement>(element: E, { crossorigin, referrerPolicy, integrity }: Attributes): E {
  if (crossorigin !== "none") element.setAttribute("crossorigin", crossorigin);
  if (referrerPolicy !== "") element.setAttribute("referrerpolicy", referrerPolicy);
  if (integrity !== "") element.setAttribute("integrity", integrity);
  return element;
}
