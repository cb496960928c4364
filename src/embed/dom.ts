type Attributes = Readonly<Record<string, string | boolean>>;

/** An element of HTML. Texts of a scenario become text nodes and attributes, and nothing else. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** What cannot be seen in a text is said, and its order is its own. */
export const own = (text: string) => html("bdi", {}, text);
