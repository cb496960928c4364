import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ScenarioInput } from "../../src/scenario/schema.ts";
import { linkTo } from "../e2e/support/links.ts";
import type { Playground } from "./support/playground.ts";
import { open } from "./support/render.tsx";

const school: ScenarioInput = {
  version: 2,
  title: "Grades",
  pages: [{ id: "page", name: "School", url: "https://school.example/" }],
  hosts: [
    {
      id: "api",
      name: "Grades API",
      origins: ["https://api.school.example"],
      layers: [{ kind: "auth", needs: "cookie", value: "id" }, { kind: "cache" }, { kind: "handler", routes: [{}] }],
    },
  ],
  actions: [{ kind: "fetch", page: "page", url: "https://api.school.example/grades" }],
};

const drawn = async (scenario: ScenarioInput) => {
  const play = await open(await linkTo(scenario));
  // What stands on the plane comes after the page.
  await screen.findByRole("toolbar", { name: "View" });
  return play;
};
const scenarioOf = ({ world }: Playground) => world.store.getState().scenario;
const drawing = () => screen.getByRole("region", { name: "Drawing" });
const node = (name: RegExp) => within(drawing()).getByRole("group", { name });
/** What the drawing asks. */
const asked = () => within(drawing()).findByRole("dialog");
const fill = async (play: Playground, label: string, text: string) =>
  play.write(within(await asked()).getByLabelText(label), text);

/** A node of the drawing, as whoever has a keyboard comes to it. */
async function focusOn(play: Playground, name: RegExp): Promise<void> {
  node(name).focus();
  await play.user.keyboard("{Enter}");
}

test("it says who would call whom, and how the run ended", async () => {
  const play = await drawn(school);
  expect(node(/^School: page, 1 request$/u)).toBeTruthy();
  expect(node(/^Grades API: server$/u).textContent).toContain("wants a cookie");
  expect(
    within(drawing()).getByRole("button", { name: /^Request 1: GET \/grades, ✕ Blocked|^Request 1: GET \/grades, Blocked/u }),
  ).toBeTruthy();
  await play.press(/^Request 1: GET/u, drawing());
  expect(scenarioOf(play).actions).toHaveLength(1);
  expect(play.world.store.getState().tab).toBe("request");
});

test("a new request by its button: method, URL, JSON, cookies; where nobody answers, a server comes with it", async () => {
  const play = await drawn(school);
  await play.press("New request of School", drawing());
  const dialog = await within(drawing()).findByRole("dialog", { name: "New request" });
  await play.choose(within(dialog).getByLabelText("Method"), "PUT");
  expect((within(dialog).getByLabelText("With a body of JSON") as HTMLInputElement).checked).toBe(true);
  await play.user.click(within(dialog).getByLabelText(/^With cookies/u));
  await fill(play, "URL", "data:,x");
  await play.press("Add and run", dialog);
  expect(scenarioOf(play).actions).toHaveLength(1);
  await fill(play, "URL", "https://files.example/x");
  expect(dialog.textContent).toContain("A server for https://files.example comes with it.");
  await play.press("Add and run", dialog);
  expect(scenarioOf(play).actions[1]).toMatchObject({ method: "PUT", url: "https://files.example/x", credentials: "include" });
  expect(scenarioOf(play).hosts[1]?.origins).toEqual(["https://files.example"]);
  await play.press("Undo");
  expect(scenarioOf(play).actions).toHaveLength(1);
  expect(scenarioOf(play).hosts).toHaveLength(1);
});

test("the plus on a way, and its key, put a proxy in front: the page's request goes through it", async () => {
  const play = await drawn(school);
  await play.press("Insert a proxy in front of Grades API", drawing());
  await fill(play, "What the proxy is called", "nginx");
  await fill(play, "The address of Grades API behind it", "http://grades.internal:8080");
  await play.press("Insert", await asked());
  expect(scenarioOf(play).hosts.map(({ name, origins }) => [name, origins[0]])).toEqual([
    ["nginx", "https://api.school.example"],
    ["Grades API", "http://grades.internal:8080"],
  ]);
  expect(play.readout("The server did").textContent).toMatch(/nginx.*Grades API|Grades API.*nginx/su);
  node(/^nginx: proxy$/u).focus();
  await play.user.keyboard("{Delete}");
  expect(scenarioOf(play).hosts.map(({ origins }) => origins)).toEqual([["https://api.school.example"]]);
  await play.press("Undo", drawing());
  expect(scenarioOf(play).hosts).toHaveLength(2);
  node(/^nginx: proxy$/u).focus();
  await play.user.keyboard("x");
  expect(await within(drawing()).findByRole("dialog", { name: "A proxy in front of nginx" })).toBeTruthy();
});

test("layers change places by buttons, and the focus goes with them", async () => {
  const play = await drawn(school);
  await play.press("Authentication: later", drawing());
  expect(scenarioOf(play).hosts[0]?.layers.map(({ kind }) => kind)).toEqual(["cache", "auth", "handler"]);
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Authentication: later"));
  await play.press("Authentication: earlier", drawing());
  expect(scenarioOf(play).hosts[0]?.layers.map(({ kind }) => kind)).toEqual(["auth", "cache", "handler"]);
});

test("the chosen node has its tools: another address follows through, layers are added, it is duplicated and deleted", async () => {
  const play = await drawn(school);
  await focusOn(play, /^Grades API: server$/u);
  const tools = within(drawing()).getByRole("toolbar", { name: "Tools for Grades API" });
  await play.press(/^Name and address/u, tools);
  await fill(play, "Address", "https://grades.example");
  expect((screen.getByLabelText("Change it in 1 request too") as HTMLInputElement).checked).toBe(true);
  await fill(play, "Name", "Marks");
  await play.press("Change", await asked());
  expect(scenarioOf(play).actions[0]?.url).toBe("https://grades.example/grades");
  expect(scenarioOf(play).hosts[0]).toMatchObject({ name: "Marks", origins: ["https://grades.example"] });
  await play.press("Undo");
  expect(scenarioOf(play).hosts[0]).toMatchObject({ name: "Grades API", origins: ["https://api.school.example"] });

  await play.press(/^Add a layer/u, drawing());
  await play.press("CORS for everybody: *", await asked());
  expect(scenarioOf(play).hosts[0]?.layers[2]).toMatchObject({ kind: "cors", actual: [["Access-Control-Allow-Origin", "*"]] });
  await play.press("Undo");
  expect(scenarioOf(play).hosts[0]?.layers).toHaveLength(3);

  await play.press(/^Duplicate/u, drawing());
  expect(scenarioOf(play).hosts).toHaveLength(2);
  await play.press(/^Delete \(Del\)/u, drawing());
  expect(scenarioOf(play).hosts).toHaveLength(1);
});

test("what is asked and is not there can be made", async () => {
  const play = await drawn({ ...school, hosts: [] });
  await play.press("Make this server", drawing());
  expect(scenarioOf(play).hosts[0]?.origins).toEqual(["https://api.school.example"]);
});

test("the arrow keys move the chosen node, and one undo takes all of them back", async () => {
  const play = await drawn(school);
  await focusOn(play, /^Grades API: server$/u);
  node(/^Grades API: server$/u).focus();
  await play.user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  expect(scenarioOf(play).positions).toHaveProperty("host:api");
  await play.press("Undo");
  expect(scenarioOf(play).positions).toBeUndefined();
});

test("from nothing: page, server, request are three presses, and it runs", async () => {
  const play = await drawn({ version: 2, pages: [], hosts: [], actions: [] });
  const start = () => screen.getByRole("region", { name: "Start with one question" });
  await play.press(/^1 A page/u, start());
  await play.press(/^2 A server/u, start());
  await play.press(/^3 A request/u, start());
  const { pages, hosts, actions } = scenarioOf(play);
  expect([pages.length, hosts.length, actions.length]).toEqual([1, 1, 1]);
  expect(play.verdict).toBe("✕ Blocked");
  expect(screen.queryByRole("region", { name: "Start with one question" })).toBeNull();
});

test("the whole question is typed in one go: page, method, URL; with JSON and cookies, and the server that answers", async () => {
  const play = await open();
  await play.press("New", await play.opened("Scenarios", "Scenarios"));
  await play.write(await screen.findByRole("textbox", { name: "The page that asks" }), "https://school.example");
  await play.write(screen.getByRole("textbox", { name: "What it asks" }), "PUT https://api.school.example/grades");
  await play.user.click(screen.getByRole("checkbox", { name: "With cookies (credentials)" }));
  await play.press("Build and run");
  const { scenario } = play.world.store.getState();
  expect(scenario.pages.map(({ url }) => url)).toEqual(["https://school.example"]);
  expect(scenario.hosts.map(({ origins }) => origins)).toEqual([["https://api.school.example"]]);
  expect(scenario.actions).toMatchObject([
    {
      method: "PUT",
      credentials: "include",
      headers: [["Content-Type", "application/json"]],
      url: "https://api.school.example/grades",
    },
  ]);
  expect(play.verdict).toBe("✕ Blocked");
  await play.press("Undo");
  expect(play.world.store.getState().scenario.actions).toEqual([]);
});

test("a double press on an answer, or Enter, goes to the layer that writes who may read it", async () => {
  const play = await open("#first-request-fixed");
  await play.press("Run");
  await play.press("Previous scene");
  const answer = await screen.findByRole("button", { name: /^Answer to GET \/today/u });
  await play.user.dblClick(answer);
  const { tab, selection } = play.world.store.getState();
  expect(tab).toBe("hosts");
  expect(selection).toEqual({ kind: "layer", host: "weather", layer: 0 });
});
