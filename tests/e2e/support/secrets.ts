import type { ScenarioInput } from "../../../src/scenario/schema.ts";

/** A word that is nowhere in the site, and that no encoding of an address, a header or a body changes. */
const word = (place: string) => `zq${place}${Math.random().toString(36).slice(2, 8)}`;

/**
 * A scenario with something secret at every place of its messages: as somebody makes it who looks for the fault in his own API with its
 * real credentials. `words` are what must not be found anywhere.
 */
export function secretScenario(title: string): { readonly scenario: ScenarioInput; readonly words: readonly string[] } {
  const names = ["host", "path", "query", "token", "header", "value", "cookie", "password", "answer", "inner", "page"] as const;
  const secret = Object.fromEntries(names.map((name) => [name, word(name)])) as Record<(typeof names)[number], string>;
  const api = `https://${secret.host}.example`;
  const scenario: ScenarioInput = {
    version: 2,
    title,
    browser: { cookies: [{ url: `${api}/`, line: `session=${secret.cookie}; SameSite=None; Secure` }] },
    pages: [{ id: "p", url: `https://shop.example/${secret.page}` }],
    hosts: [
      {
        id: "edge",
        role: "proxy",
        origins: [api],
        layers: [
          {
            kind: "cors",
            style: "policy",
            origins: "reflect",
            credentials: true,
            methods: ["PUT"],
            headers: ["authorization", `x-${secret.header}`],
          },
          { kind: "forward", upstreams: [`https://${secret.inner}.example`] },
        ],
      },
      {
        id: "api",
        origins: [`https://${secret.inner}.example`],
        layers: [{ kind: "handler", routes: [{ body: secret.answer, cookies: [`next=${secret.answer}`] }] }],
      },
    ],
    actions: [
      {
        ...{ kind: "fetch", page: "p", url: `${api}/${secret.path}?key=${secret.query}`, method: "PUT", credentials: "include" },
        headers: [
          ["Authorization", `Bearer ${secret.token}`],
          [`X-${secret.header}`, secret.value],
        ],
        body: `password=${secret.password}`,
      },
      { kind: "client", url: `${api}/${secret.path}`, headers: [["Cookie", secret.cookie]] },
    ],
  };
  return { scenario, words: Object.values(secret) };
}
