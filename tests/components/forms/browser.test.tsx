import { waitFor, within } from "@testing-library/react";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { describeForms, type Form, field, serverDid, verdict } from "../support/forms.ts";
import type { Playground } from "../support/playground.ts";

/** A shop on the internet, and a server on the reader's own machine that lets it read. */
const scenario: ScenarioInput = {
  version: 2,
  title: "One browser",
  browser: { cookies: [{ url: "https://api.shop.example/", line: "session=1; Secure; SameSite=None" }] },
  pages: [{ id: "shop", url: "https://shop.example/", addressSpace: "public" }],
  hosts: [
    {
      id: "api",
      origins: ["https://api.shop.example"],
      addressSpace: "loopback",
      layers: [
        {
          kind: "cors",
          style: "headers",
          actual: [
            ["Access-Control-Allow-Origin", "https://shop.example"],
            ["Access-Control-Allow-Credentials", "true"],
          ],
        },
        { kind: "auth", needs: "cookie", value: "session=1" },
        { kind: "handler", routes: [{ path: "/a", body: "{}" }] },
      ],
    },
  ],
  actions: [{ kind: "fetch", page: "shop", url: "https://api.shop.example/a", credentials: "include" }],
};

const reach = (play: Playground) => play.tab("Browser");

/** The first one of a list. */
const firstOf = (list: string) => (play: Playground) =>
  [...within(play.inspector).getByRole("list", { name: list }).children][0] as HTMLElement;

const granted: ScenarioInput = { ...scenario, browser: { ...scenario.browser, localNetwork: "granted" } };

const forms: Readonly<Record<string, Form>> = {
  "whose rules hold, and what the user permits": {
    reach,
    place: (play) => within(play.inspector).getByRole("region", { name: "Profile and clock" }),
    scenario,
    fields: {
      "Rules of": "browser.profile",
      "Third-party cookies": "browser.thirdPartyCookies",
      "What the user answers when the browser asks": "browser.localNetwork",
    },
    change: (play, form) => play.choose(field(form, "What the user answers when the browser asks"), "Yes"),
    ...{ seen: serverDid, before: "no request has reached it", after: "GET /a answered with 200" },
  },
  "a cookie from before": {
    reach: async (play) => {
      await reach(play);
      const [toggle] = within(firstOf("Cookies before the run")(play)).getAllByRole("button");
      await play.user.click(toggle!);
      await waitFor(() => within(firstOf("Cookies before the run")(play)).getByLabelText("Set by"));
    },
    place: firstOf("Cookies before the run"),
    scenario: granted,
    fields: { "Set by": "browser.cookies.0.url", "Set-Cookie": "browser.cookies.0.line" },
    change: (play, form) => play.write(field(form, "Set-Cookie"), "session=2; Secure; SameSite=None"),
    ...{ seen: serverDid, before: "GET /a answered with 200", after: "GET /a answered with 401" },
  },
  "a page": {
    reach,
    place: firstOf("Pages"),
    scenario: granted,
    fields: {
      URL: "pages.0.url",
      Name: "pages.0.name",
      "In a frame of": "pages.0.framedBy",
      "In a sandboxed frame": "pages.0.sandboxed",
      "Referrer policy": "pages.0.referrerPolicy",
      "Content-Security-Policy": "pages.0.csp",
      "Embedder policy": "pages.0.coep",
      "Comes from": "pages.0.addressSpace",
    },
    change: (play, form) => play.write(field(form, "Content-Security-Policy"), "connect-src 'self'"),
    ...{ seen: verdict, before: "✓ Allowed", after: "✕ Blocked" },
  },
};

describeForms("in the Browser tab", forms);
