import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fixWork } from "../../src/app/fix/work.ts";
import { runInMemory } from "../../src/run/run.ts";
import { defaultRule } from "../../src/run/world.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { FixDesk, FixWork } from "../../src/views/fix/desk.ts";
import { Fix } from "../../src/views/fix/Fix.tsx";
import { begin } from "../unit/store/world.ts";
import { render } from "./support/render.tsx";

const refused =
  "Access to fetch at 'https://api.shop.example/orders/7' from origin 'https://shop.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const call = `fetch("https://api.shop.example/orders/7", { "headers": { "authorization": "Bearer s3cr3t" }, "method": "PUT", "credentials": "include" });`;

function pasted(text: string, desk: FixDesk = { kept: null, opened: () => {} }) {
  const opened: Scenario[] = [];
  const tabs: (string | undefined)[] = [];
  const work = {
    ...fixWork,
    open: async (scenario: Scenario, tab?: string) => {
      opened.push(scenario);
      tabs.push(tab);
    },
  };
  render(<Fix desk={desk} work={work} />, begin());
  const box = screen.getByRole("textbox", { name: "What you have" });
  return { opened, tabs, box, desk, put: () => userEvent.click(box).then(() => userEvent.paste(text)) };
}

/** The first list of the region: others stand folded below it. */
async function causesNamed(name: string) {
  const [list] = within(await screen.findByRole("region", { name })).getAllByRole("list");
  return list ? within(list).getAllByRole("listitem") : [];
}

test("a red line leads to causes that print exactly it; one press shows one, played", async () => {
  const { put, opened } = pasted(refused);
  await put();
  const causes = await causesNamed("What prints exactly this line");
  expect(causes.map((one) => within(one).queryByText("your line, identical") !== null)).toEqual([true, true, true]);
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Authentication answers OPTIONS before the CORS layer can");
  await userEvent.click(within(causes[0] as HTMLElement).getByRole("button"));
  const [scenario] = opened;
  if (!scenario) throw new Error("nothing was opened");
  expect(scenario.title).toBe("Authentication answers OPTIONS before the CORS layer can");
  expect(runInMemory(scenario, defaultRule).outcomes[0]).toMatchObject({ failure: { code: "P_ACAO_MISSING" } });
});

test.each([
  [refused.slice(refused.indexOf("No 'Access")), "What prints what you pasted a piece of", "prints what you pasted a piece of"],
  [
    "Failed to load https://api.shop.example/x: No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'https://shop.example' is therefore not allowed access.",
    "What prints this line in today’s words",
    "prints it in today’s words",
  ],
  [
    "Access to fetch at 'http://127.0.0.1:1920/x' from origin 'https://shop.example' has been blocked by CORS policy: Request had a target IP address space of `local` yet the resource is in address space `loopback`.",
    "What prints this line, worded a little differently",
    "worded a little differently",
  ],
  [
    refused.replace("'https://shop.example'", "'https://…'"),
    "What prints this line, worded a little differently",
    "worded a little differently",
  ],
])("what is no whole line of today is not called identical: %s", async (text, title, tag) => {
  const { put } = pasted(text);
  await put();
  const causes = await causesNamed(title);
  expect(causes).not.toHaveLength(0);
  expect(causes.map((one) => within(one).queryByText(tag) !== null)).not.toContain(false);
  expect(screen.queryByText("your line, identical")).toBeNull();
});

test("an answer changes the order, and both questions can be passed over", async () => {
  const { put } = pasted(refused);
  await put();
  await userEvent.click(await screen.findByRole("button", { name: "404, 405" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Nothing on the server handles OPTIONS" })).toBeDefined();
  expect(await causesNamed("What prints exactly this line")).toHaveLength(3);
  await userEvent.click(screen.getByRole("button", { name: "Skip it" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Skip it" })).toBeNull());
  expect(screen.getByRole("region", { name: "What prints exactly this line" })).toBeDefined();
});

test("secrets are replaced before anything is kept, and come back where the reader wants them", async () => {
  const { put, box, desk } = pasted(`${refused}\n${call}`);
  await put();
  expect((box as HTMLTextAreaElement).value).toContain("Bearer ‹replaced›");
  expect(desk.kept?.text).not.toContain("s3cr3t");
  await userEvent.click(await screen.findByRole("button", { name: "Keep them" }));
  expect((box as HTMLTextAreaElement).value).toContain("Bearer s3cr3t");
});

test("what is unknown is called unknown, and what was not understood has its line", async () => {
  const { put } = pasted(`${refused}\nplease help`);
  await put();
  const recognised = within(await screen.findByRole("region", { name: "Recognised" }));
  expect(recognised.getByText("Unknown, not absent")).toBeDefined();
  expect(recognised.getByText("Method")).toBeDefined();
  expect(recognised.getByText("Line 2").nextSibling?.textContent).toBe("please help");
});

test("where nothing answered it says that this is not CORS, with a test for each cause", async () => {
  const { put } = pasted(
    "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.shop.example/orders/7. (Reason: CORS request did not succeed). Status code: (null).",
  );
  await put();
  expect((await screen.findByRole("heading", { level: 2, name: /This is not CORS/u })).textContent).toContain("no header");
  const table = within(screen.getByRole("table"));
  expect(table.getByRole("row", { name: /An extension blocks it/u }).textContent).toContain("private window");
  expect(table.getByRole("row", { name: /Nobody listens/u }).textContent).toContain("curl -i https://api.shop.example/orders/7");
});

test("a configuration is played as it stands", async () => {
  const { put } = pasted(`server {
  add_header Access-Control-Allow-Origin https://shop.example;
  location /api/ {
    add_header X-Frame-Options DENY;
    proxy_pass http://app;
  }
}
fetch("https://api.shop.example/api/x")`);
  await put();
  const [cause] = await causesNamed("What answers so");
  expect(cause?.textContent).toContain("as you pasted it");
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("No Access-Control-Allow-Origin");
});

test("advice is played on the request beside it, and says whom it lets in", async () => {
  const { put, opened } = pasted(
    `${refused}\n${call}\nSend back the request's origin: res.setHeader("Access-Control-Allow-Origin", req.headers.origin)`,
  );
  await put();
  const card = within(await screen.findByRole("region", { name: "What you were advised, played" }));
  expect(card.getByText(/On your request/u)).toBeDefined();
  expect(card.getByText("lets strangers in")).toBeDefined();
  const played = card.getByRole("button", { name: /somebody who is signed in/u });
  expect(played.textContent).toContain("another site");
  await userEvent.click(played);
  expect(opened[0]?.hosts[0]?.layers[0]).toMatchObject({ kind: "cors", origins: "reflect" });
});

test("advice alone is played on a usual request", async () => {
  const { put } = pasted("Just set the mode to 'no-cors', or install a CORS extension.");
  await put();
  const card = within(await screen.findByRole("region", { name: "What you were advised, played" }));
  expect(card.getAllByText("does not help")).toHaveLength(2);
  expect(screen.queryByText(/Nothing in it is a console line/u)).toBeNull();
});

test("what is none of it says so, and the text stays", async () => {
  const { put, box } = pasted("it does not work <b>at all</b>");
  await put();
  expect(await screen.findByText(/Nothing in it is a console line/u)).toBeDefined();
  expect((box as HTMLTextAreaElement).value).toBe("it does not work <b>at all</b>");
});

test("what was given is there again for whoever comes back", async () => {
  const { desk, put } = pasted(refused);
  await put();
  expect(desk.kept?.text).toBe(refused);
});

test("a HAR is opened as a file: the request that failed comes first, with its preflight", async () => {
  pasted("");
  const origin = { name: "Origin", value: "https://shop.example" };
  const request = (method: string, headers: object[] = []) => ({
    method,
    url: "https://api.shop.example/x",
    headers: [origin, ...headers],
  });
  const entries = [
    { request: { ...request("GET"), url: "https://shop.example/" }, response: { status: 200, headers: [origin] } },
    {
      request: request("OPTIONS", [{ name: "Access-Control-Request-Method", value: "PUT" }]),
      response: { status: 204, headers: [{ name: "Access-Control-Allow-Origin", value: "*" }] },
    },
    { request: request("PUT"), response: { status: 0, headers: [] } },
  ];
  const file = new File([JSON.stringify({ log: { entries } })], "shop.har");
  await userEvent.upload(screen.getByLabelText("Open a file"), file);
  expect(
    ((await screen.findByRole("combobox", { name: "Which request?" })) as HTMLSelectElement).selectedOptions[0]?.textContent,
  ).toContain("PUT");
  expect(screen.getByText(/with its/u).textContent).toContain("204");
  expect((await causesNamed("What answers so"))[0]?.textContent).toContain("no method by name");
});

test("from a pasted line one press leads to all that must be said, where the ticket is", async () => {
  const { put, opened, tabs } = pasted(refused);
  await put();
  await userEvent.click(await screen.findByRole("button", { name: "All that must be said, and a ticket" }));
  expect([opened.length, tabs]).toEqual([1, ["needs"]]);
});

test("a file that takes long says how far it is, and can be stopped", async () => {
  let stopped: AbortSignal | null = null;
  const work: FixWork = {
    ...fixWork,
    readFile: (_, tell, stop) => {
      stopped = stop;
      tell(0.5);
      return new Promise((resolve) => stop.addEventListener("abort", () => resolve(null)));
    },
  };
  render(<Fix desk={{ kept: null, opened: () => {} }} work={work} />, begin());
  await userEvent.upload(screen.getByLabelText("Open a file", { selector: "input" }), new File(["{}"], "large.har"));
  expect(await screen.findByRole("progressbar", { name: "Reading the file" })).toHaveProperty("value", 0.5);
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  expect(stopped).toHaveProperty("aborted", true);
  expect(screen.queryByRole("alert")).toBeNull();
});
