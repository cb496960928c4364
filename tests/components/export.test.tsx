import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("a server's policy is exported for another server, with what is not carried out", async () => {
  const play = await open("#star-with-credentials");
  await play.user.click(within(play.inspector).getByRole("tab", { name: "Servers" }));
  await play.user.click(await within(play.inspector).findByRole("button", { name: "Export…" }));
  const dialog = await screen.findByRole("dialog", { name: "Export the CORS policy" });
  const application = await within(dialog).findByRole("region", { name: /^Into the application/u });
  expect(application.textContent).toContain('["Access-Control-Allow-Origin", "*"]');
  expect(within(dialog).getByText(/^Run by our tests/u)).toBeDefined();

  await play.user.selectOptions(within(dialog).getByRole("combobox", { name: "For" }), "nginx");
  const server = within(dialog).getByRole("region", { name: /^Into the server block/u });
  expect(server.textContent).toMatch(/add_header Access-Control-Allow-Origin \S+ always;/u);

  await play.user.click(within(server).getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toMatch(/^add_header /u);
});

test("a layer for some requests only is left out, and the dialog says so", async () => {
  const play = await open("#star-with-credentials");
  const { scenario, edit } = play.world.store.getState();
  const layer = scenario.hosts[0]?.layers.findIndex(({ kind }) => kind === "cors") ?? -1;
  edit({ type: "set", path: ["hosts", 0, "layers", layer, "when"], value: [{ of: "method", in: ["GET"] }] });
  await play.user.click(within(play.inspector).getByRole("tab", { name: "Servers" }));
  await play.user.click(await within(play.inspector).findByRole("button", { name: "Export…" }));
  const dialog = await screen.findByRole("dialog", { name: "Export the CORS policy" });
  const remarks = await within(dialog).findByRole("region", { name: "What it does not carry out" });
  expect(remarks.textContent).toContain("is for some requests only");
  expect(within(dialog).queryByRole("region", { name: /^Into the application/u })).toBeNull();
});
