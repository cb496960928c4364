import { waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("an image with crossorigin is blocked; one header makes it readable", async () => {
  const play = await open("#image-shown-but-not-readable");
  await play.showRequest(0);
  expect(play.verdict).toBe("◐ Allowed, not readable");
  await waitFor(() => expect(play.readout("The script sees").textContent).toContain("getImageData(): SecurityError"));
  // At rest the Workbench shows the drawing.
  await play.press("Run");
  expect(play.gate("ORB")).toMatch(/✓/u);

  await play.showRequest(1);
  expect(play.verdict).toBe("✕ Blocked");
  expect(play.readout("The script sees").textContent).toMatch(/error event$/u);
  expect(play.gate("ORB")).not.toMatch(/✓/u);

  await play.allowTheShop();
  expect(play.verdict).toBe("✓ Allowed");
  expect(play.thisStep.textContent).toContain("Script may read its pixels.");
  await waitFor(() => expect(play.readout("The script sees").textContent).toContain("getImageData(): the pixels"));
});

test("a form reaches the server and runs there, although nothing may be read", async () => {
  const play = await open("#form-needs-no-permission");
  expect(play.readout("The server did").textContent).toContain("transfers 100 €");
  expect(play.verdict).toBe("◐ Allowed, not readable");
  await waitFor(() => expect(play.readout("The script sees").textContent).toContain("contentDocument: null"));
  await play.press(/^Submit it from/u);
  expect(play.readout("The server did").textContent).toContain("answered with 401");
  expect(play.readout("The server did").textContent).not.toContain("transfers 100 €");
});

test("a request changes what it is made with, and keeps where it goes", async () => {
  const play = await open();
  await play.tab("Request");
  const form = within(play.inspector);
  const url = () => form.getByRole<HTMLInputElement>("textbox", { name: "URL" }).value;
  const make = (what: string) => play.choose(form.getByRole("combobox", { name: "Made with" }), what);
  const before = url();

  await make("image: <img>");
  await waitFor(() => expect(play.thisStep.textContent).toContain("The image gets an error event and nothing else"));
  expect(form.getByRole<HTMLSelectElement>("combobox", { name: "crossorigin" }).value).toBe("anonymous");
  await play.user.click(form.getByRole("tab", { name: "Code" }));
  expect(play.inspector.textContent).toContain(`<img id="media" alt="" src="${before}" crossorigin="anonymous">`);
  await play.user.click(form.getByRole("tab", { name: "Form" }));

  await make("form: <form>");
  expect(form.getByRole("group", { name: "Fields" })).toBeDefined();
  expect(url()).toBe(before);
  await make("fetch()");
  expect(url()).toBe(before);
});

test("without a page there is no request; the way out is one press", async () => {
  const play = await open();
  await play.tab("Browser");
  await play.press("Remove page Shop");
  await waitFor(() => expect(play.sequence.textContent).toContain("This scenario has no requests yet"));
  await play.press("Add a request");
  expect(play.verdict).toBe("✕ Blocked");
  expect(await within(play.inspector).findByRole("combobox", { name: "Page" })).toBeDefined();
});
