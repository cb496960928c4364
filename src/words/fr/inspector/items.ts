/** Buttons of an item of a list; `name` is what the item is called: "Route 2". */
export const items = {
  up: (name: string) => `Monter : ${name}`,
  down: (name: string) => `Descendre : ${name}`,
  duplicate: (name: string) => `Dupliquer : ${name}`,
  remove: (name: string) => `Retirer : ${name}`,
};
