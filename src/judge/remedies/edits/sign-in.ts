import type { LayerOf } from "../../../scenario/schema.ts";
import { Url } from "../../../url/url.ts";
import type { Change } from "../change.ts";
import { type Facts, withBehind } from "../facts.ts";
import type { Maker } from "./maker.ts";

interface TurnedAway {
  /** What the browser had asked: the server itself, or a proxy that stands before it. */
  readonly asked: string;
  readonly spec: LayerOf<"auth">;
}

/** Authentication that turned the request away. */
function turnedAwayBy({ scenario, hops }: Facts): readonly TurnedAway[] {
  return hops.flatMap((top) =>
    withBehind(top).flatMap(({ host, layers, request }) =>
      layers.flatMap(({ layer, result }) => {
        const spec = host === null ? undefined : scenario.hosts[host]?.layers[layer];
        const isTurnedAway = result.did === "answered" && result.reason === "unauthenticated" && request.method !== "OPTIONS";
        return isTurnedAway && spec?.kind === "auth" ? [{ asked: top.request.url, spec }] : [];
      }),
    ),
  );
}

/** The script sends the token that the server asks for. */
export const sendToken: Maker = (facts) => {
  const { spec, action } = facts;
  if (spec.kind !== "fetch" && spec.kind !== "xhr") return [];
  return turnedAwayBy(facts).flatMap(({ spec: { needs, value } }): Change[] => {
    if (needs !== "bearer") return [];
    const others = spec.headers.filter(([name]) => name.toLowerCase() !== "authorization");
    const headers = [...others, ["Authorization", `Bearer ${value || "token"}`]];
    return [
      { does: "send-token", at: { action }, edits: [{ type: "set", path: ["actions", action, "headers"], value: headers }] },
    ];
  });
};

/** The user has signed in before. */
export const signIn: Maker = (facts) =>
  turnedAwayBy(facts).flatMap(({ asked, spec: { needs, value } }): Change[] => {
    const url = Url.parse(asked)?.origin;
    const name = value.split("=", 1)[0] ?? "";
    const has = facts.scenario.browser.cookies.some(({ line }) => line.startsWith(`${name}=`));
    if (needs !== "cookie" || url === undefined || name === "" || has) return [];
    const line = `${value.includes("=") ? value : `${value}=1`}; Path=/; Secure; HttpOnly; SameSite=None`;
    const edits = [{ type: "insert", path: ["browser", "cookies"], value: { url: `${url}/`, line } }] as const;
    return [{ does: "sign-in", at: { browser: true }, edits, cookie: name }];
  });
