/** Buttons of an item of a list; `name` is what the item is called: "Route 2". */
export const items = {
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  duplicate: (name: string) => `Duplicate ${name}`,
  remove: (name: string) => `Remove ${name}`,
};
