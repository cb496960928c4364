import { within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("everything that must be said stands in a table; applied it lets the request through, and can be taken back", async () => {
  const play = await open("#star-with-credentials");
  await play.showRequest(1);
  await play.user.click(within(play.inspector).getByRole("tab", { name: "Needs" }));
  const pane = await within(play.inspector).findByRole("region", { name: "What must be said" });
  const table = await within(pane).findByRole("table", { name: /The answer to GET/u });
  const rows = within(table).getAllByRole("row").slice(1);
  expect(rows[0]?.textContent).toMatch(/Wrong.*Access-Control-Allow-Origin https:\/\/shop\.example.*\*.*Blocks now/u);
  expect(within(pane).getByRole("status").textContent).toContain("1 line is missing");

  await play.user.click(await within(pane).findByRole("button", { name: "Apply it" }));
  expect(play.verdict).toBe("✓ Allowed");
  expect((await within(pane).findByText(/All of it is said/u)).textContent).toContain("✓");

  await play.user.click(within(pane).getByRole("button", { name: "Undo" }));
  expect(play.verdict).toBe("✕ Blocked");
});

test("one line is applied alone; where nothing is needed it says so", async () => {
  const play = await open("#star-with-credentials");
  await play.showRequest(1);
  await play.user.click(within(play.inspector).getByRole("tab", { name: "Needs" }));
  const pane = await within(play.inspector).findByRole("region", { name: "What must be said" });
  const apply = await within(pane).findByRole("button", { name: /^Apply Access-Control-Allow-Origin: https:\/\/shop\.example/u });
  expect(apply.getAttribute("aria-disabled")).not.toBe("true");
});

test("a request to the own origin needs nothing", async () => {
  const play = await open("#same-origin");
  await play.user.click(within(play.inspector).getByRole("tab", { name: "Needs" }));
  expect(await within(play.inspector).findByText(/the page asks its own origin/u)).toBeDefined();
});

test("what is missing is copied as a ticket, with what every browser prints and a link to it", async () => {
  const play = await open("#preflight-meets-auth-first");
  await play.user.click(within(play.inspector).getByRole("tab", { name: "Needs" }));
  await play.user.click(await within(play.inspector).findByRole("button", { name: "Copy a ticket for the back end" }));
  await within(play.inspector).findByRole("button", { name: "Copied" });
  const text = await navigator.clipboard.readText();
  for (const part of ["**Sent**", "Chrome:", "Firefox:", "Safari:", "**The rule:**", "curl -s "]) expect(text).toContain(part);
  expect(text).toMatch(/#s=1\.[0-9a-z]+\.[\w-]+\n$/u);
});
