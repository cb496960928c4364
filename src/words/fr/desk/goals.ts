/** What goals are about, after "doit" or "ne doit pas"; a piece between `backticks` is a value. */
export const goals = {
  readsOf: (url: string) => `lire la réponse de \`${url}\``,
  reads: "lire quoi que ce soit",
  readsBody: (body: string) => `lire \`${body}\``,
  effect: (effect: string) => `obtenir que ceci se fasse : « ${effect} »`,
  anyEffect: "obtenir que quoi que ce soit se fasse",
  preflight: "envoyer un preflight",
  sends: "envoyer une requête",
  fails: "échouer",
  prints: (text: string) => `faire afficher \`${text}\` par la console`,
  keeps: (cookie: string) => `conserver le cookie \`${cookie}\``,
};
