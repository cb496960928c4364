import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { ScenarioInput } from "../../src/scenario/schema.ts";
import { linkTo } from "../e2e/support/links.ts";
import type { Playground } from "./support/playground.ts";
import { open } from "./support/render.tsx";

const scenario: ScenarioInput = {
  version: 2,
  title: "Lists",
  pages: [{ id: "shop", url: "https://shop.example/" }],
  hosts: [
    {
      id: "api",
      origins: ["https://api.example"],
      layers: [
        { kind: "cors", style: "headers", actual: [["Access-Control-Allow-Origin", "*"]] },
        { kind: "handler", routes: [{ path: "/a", body: "{}" }] },
      ],
    },
    {
      id: "edge",
      role: "proxy",
      origins: ["https://edge.example"],
      layers: [{ kind: "forward", upstreams: ["https://api.example"] }],
    },
  ],
  actions: [{ kind: "fetch", page: "shop", url: "https://api.example/a" }],
};

let play: Playground;
beforeEach(async () => {
  play = await open(await linkTo(scenario));
});

/** What has the focus, by its name; "body" where nothing has. */
function focused(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return "body";
  return element.getAttribute("aria-label") ?? element.textContent?.trim() ?? element.tagName;
}

const focusIs = (name: string | RegExp) => waitFor(() => expect(focused()).toMatch(name));

/** By keyboard: a press with the mouse gives the focus only where the browser wants it. */
async function press(name: string | RegExp, inside: HTMLElement = play.inspector): Promise<void> {
  play.button(name, inside).focus();
  await play.user.keyboard("{Enter}");
}

const group = (name: string) => within(play.inspector).getByRole("group", { name });

test("in tables of headers the focus goes to the new row, and after a removal to its neighbour", async () => {
  const headers = group("On every other response");
  await press("Add header", headers);
  await focusIs(/^Header 2 name$/u);
  await press("Remove header 2", headers);
  await focusIs(/^Header 1 name$/u);
  await press("Remove Access-Control-Allow-Origin", headers);
  await focusIs(/^Add header$/u);
});

test("in the lists of layers and routes", async () => {
  await press("Add Cache layer");
  await focusIs(/Cache/u);
  await press(/Move Cache, layer \d up/u);
  await focusIs(/Cache/u);
  await press(/Remove Cache, layer/u);
  expect(focused()).not.toBe("body");
  await press(/^\d\s*Handler/u);
  await within(play.inspector).findByRole("button", { name: "Add route" });
  await press("Add route");
  await focusIs(/any \/new/u);
  await press("Remove Route 2");
  await focusIs(/any \/a/u);
});

test("in the list of servers, and of a proxy's upstreams", async () => {
  const servers = within(within(play.inspector).getByRole("radiogroup", { name: "Server" }));
  const radio = (index: number) => servers.getAllByRole("radio")[index];
  await press("Server");
  await waitFor(() => expect(document.activeElement).toBe(radio(2)));
  await press("Duplicate this server");
  await waitFor(() => expect(document.activeElement).toBe(radio(3)));
  await press("Remove this server");
  await waitFor(() => expect(document.activeElement).toBe(servers.getByRole("radio", { checked: true })));
  await play.user.click(servers.getByRole("radio", { name: /edge/u }));
  await waitFor(() => group("Upstreams"));
  await press("Add upstream", group("Upstreams"));
  await focusIs(/^Upstream 2$/u);
  await press("Remove upstream 2", group("Upstreams"));
  await focusIs(/^Upstream 1$/u);
});

test("in the list of requests, from one to four and back", async () => {
  await play.tab("Request");
  await press("Duplicate");
  await focusIs(/^2/u);
  await press("Add a curl request");
  await focusIs(/^3/u);
  await press("Duplicate Request 3");
  await focusIs(/^4/u);
  for (const [which, next] of [
    [4, /^3/u],
    [3, /^2/u],
  ] as const) {
    await press(`Remove Request ${which}`);
    await focusIs(next);
    await play.user.keyboard("{Enter}");
  }
  await press("Remove Request 2");
  await waitFor(() => expect(document.activeElement).toBe(within(play.inspector).getByRole("tab", { name: "Form" })));
});

test("in the lists of cookies and pages", async () => {
  await play.tab("Browser");
  await press("Add cookie");
  await focusIs(/session=1/u);
  await press("Remove Cookie 1");
  await focusIs(/^Add cookie$/u);
  await press("Add page");
  await focusIs(/^2/u);
  await press(/^Remove page/u);
  await focusIs(/shop/u);
});

const said = (text: string) => waitFor(() => expect(screen.getAllByRole("status").map((one) => one.textContent)).toContain(text));

test("undo says what it did and where it ends, and keeps the focus", async () => {
  const headers = group("On every other response");
  await press("Add header", headers);
  await focusIs(/^Header 2 name$/u);
  await play.user.keyboard("{Control>}z{/Control}");
  expect(within(headers).queryByRole("combobox", { name: "Header 2 name" })).toBeNull();
  await waitFor(() => expect(headers.contains(document.activeElement)).toBe(true));
  await said("Undone: api.example.");

  expect(play.button("Undo").getAttribute("aria-disabled")).toBe("true");
  await press("Undo", document.body);
  expect(focused()).toBe("Undo");
  await waitFor(() => expect(play.notices.textContent).toContain("There is nothing more to undo."));
  await press("Redo", document.body);
  await said("Redone: api.example.");
  expect(focused()).toBe("Redo");
  await press("Redo", document.body);
  await waitFor(() => expect(play.notices.textContent).toContain("There is nothing to redo."));
});

test("a suggestion that is used gives the focus to its field, a renaming to its button, a step keeps it", async () => {
  const name = () => within(play.inspector).getAllByRole("combobox", { name: "Header 1 name" }).at(-1)!;
  await play.write(name(), "X A");
  await within(play.inspector).findByRole("button", { name: /^Use/u });
  await press(/^Use/u);
  expect(document.activeElement).toBe(name());

  await press("Rename", document.body);
  await play.user.keyboard("{Enter}");
  await focusIs(/^Rename$/u);
  await press("Reset", document.body);
  expect(screen.queryByRole("button", { name: "Reset" })).toBeNull();
  await waitFor(() => expect(focused()).not.toBe("body"));

  await press("Last", document.body);
  await press("Step back", document.body);
  await press("Step", document.body);
  expect(focused()).toBe("Step");
});
