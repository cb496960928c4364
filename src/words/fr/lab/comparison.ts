import { number, plural } from "../grammar.ts";

/** Simulation and browser side by side. */
export const comparison = {
  title: "Résultat",
  agree: "Ils sont d’accord. Les mêmes requêtes sont arrivées, et le script a vu la même chose.",
  differ: (things: number) =>
    plural(things, { one: "Ils diffèrent sur une chose.", other: `Ils diffèrent sur ${number(things)} choses.` }),
  whyDiffer:
    "Ou bien la simulation a tort ici, ou bien ce navigateur est plus récent que ses enregistrements. Ce dont on sait que cela diffère :",
  edited: "Ceci est du scénario tel qu’il était lors de l’exécution. Vous l’avez changé depuis.",
  part: "Partie",
  simulated: (profile: string) => `Simulé, selon les règles : ${profile}`,
  thisBrowser: "Ce navigateur",
  /** `name`: with its version. */
  thisBrowserIs: (name: string) => `Ce navigateur, ${name}`,
  notesTitle: "Ce qui est différent sur cette machine",
  action: ({ number: place, name }: { readonly number: number; readonly name: string }) => `${number(place)}. ${name}`,
  request: (place: number) => `Requête ${number(place)}`,
  answer: "Réponse",
  scriptSees: "Le script voit",
  same: "✓ pareil",
  differs: "✕ différent",
  noRequest: "Aucune",
  notThere: "absent",
  empty: "vide",
};
