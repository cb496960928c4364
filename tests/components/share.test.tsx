import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

/** The dialog with its link in it. */
async function shared(play: Awaited<ReturnType<typeof open>>): Promise<HTMLElement> {
  const dialog = await play.opened("Share", "Share");
  await within(dialog).findByRole("textbox", { name: "Link" });
  return dialog;
}

const linkIn = (dialog: HTMLElement) => within(dialog).getByRole<HTMLInputElement>("textbox", { name: "Link" }).value;

test("a link to exactly this is made and copied: the scenario, the step and the open tab", async () => {
  const play = await open();
  await play.press("First");
  await play.tab("Browser");
  const dialog = await shared(play);
  await play.press("Copy link", dialog);
  await waitFor(() => expect(play.world.copied).toEqual([linkIn(dialog)]));
  expect(linkIn(dialog)).toContain("tab=browser");
  expect(within(dialog).getByRole("button", { name: "Copied" })).toBeDefined();
  expect(within(dialog).getByText(new RegExp(`^${linkIn(dialog).length} characters`, "u"))).toBeDefined();
});

test("it opens at the beginning instead, and everything that is made of the link follows", async () => {
  const play = await open();
  const dialog = await shared(play);
  expect(linkIn(dialog)).toContain("step=1.");
  await play.press("the beginning", dialog);
  await waitFor(() => expect(linkIn(dialog)).toContain("step=begin"));
  expect(within(dialog).getByRole("img", { name: `QR code of ${linkIn(dialog)}` })).toBeDefined();
  expect(within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: "Markdown badge" }).value).toContain(linkIn(dialog));
});

test("a link that is too long for a phone's camera has no QR code, and it says why", async () => {
  const play = await open();
  const noise = Array.from({ length: 40 }, (_, i) => (i * 7919).toString(36)).join("-");
  play.world.store.getState().edit({ type: "set", path: ["actions", 0, "headers"], value: [["X-Noise", noise]] });
  const dialog = await shared(play);
  expect(linkIn(dialog).length).toBeGreaterThan(500);
  expect(within(dialog).queryByRole("img", { name: /^QR code/u })).toBeNull();
  expect(within(dialog).getByText(/^No QR code: the link has/u)).toBeDefined();
});

test("where the clipboard is closed it says so, and the link stands there", async () => {
  const play = await open("", { clipboard: () => Promise.reject(new DOMException("denied", "NotAllowedError")) });
  const dialog = await shared(play);
  await play.press("Copy link", dialog);
  expect(await within(dialog).findByText(/copy it by hand/u)).toBeDefined();
  expect(linkIn(dialog)).toMatch(/^https:\/\/preflight\.example\/#first-blocked-request&step=/u);
});

test("what looks like a secret is named above the link, and replaced with one press", async () => {
  const play = await open();
  const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtaWEifQ.c2lnbmF0dXJl";
  play.world.store
    .getState()
    .edit({ type: "set", path: ["actions", 0, "headers"], value: [["Authorization", `Bearer ${token}`]] });
  const dialog = await shared(play);
  const warning = within(dialog).getByRole("region", { name: "This looks like a secret, and would be in the link" });
  expect(warning.textContent).toContain("Request 1: Authorization: Bearer eyJhbGciOiJIUzI1NiJ9");
  expect(warning.compareDocumentPosition(within(dialog).getByRole("textbox", { name: "Link" })) & 4).toBe(4);
  const before = linkIn(dialog);
  await play.press("Replace all", dialog);
  expect(within(dialog).queryByRole("region", { name: /secret/u })).toBeNull();
  expect(JSON.stringify(play.world.store.getState().scenario)).not.toContain(token);
  await waitFor(() => expect(linkIn(dialog)).not.toBe(before));
});

test("what the library itself shows is no secret", async () => {
  const play = await open("#star-and-authorization");
  await play.choose(screen.getAllByRole("combobox", { name: "Browser" })[0]!, "Firefox");
  const dialog = await shared(play);
  expect(within(dialog).queryByRole("region", { name: /secret/u })).toBeNull();
});

test("a scenario that nobody could open has no link", async () => {
  const play = await open();
  play.world.store.getState().edit({ type: "set", path: ["hosts", 0, "layers", 1, "routes", 0, "status"], value: 7 });
  const dialog = await play.opened("Share", "Share");
  expect((await within(dialog).findByRole("alert")).textContent).toContain("This cannot be shared yet.");
  expect(within(dialog).queryByRole("textbox")).toBeNull();
});

test("a report of a wrong verdict has the link, the rules, the step and what was seen, and is only copied", async () => {
  const play = await open("#first-blocked-request&step=1.cors-check");
  const dialog = await play.opened("This verdict looks wrong", "This verdict looks wrong");
  await play.write(within(dialog).getByRole("textbox", { name: "What you saw instead" }), "Safari 19: ```200```");
  const report = () => within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: "The report" }).value;
  await waitFor(() => expect(report()).toContain("<https://preflight.example/#first-blocked-request&step=1.cors-check"));
  expect(report()).toContain("Chrome (Recorded from: Chromium 156)");
  expect(report()).toContain("- Step: `cors-check`");
  expect(report()).toContain("````\nSafari 19: ```200```\n````");
  await play.press("Copy the report", dialog);
  await waitFor(() => expect(play.world.copied).toEqual([report()]));
});

test("the picture is kept as an SVG whose texts are texts and whose colours need no style sheet", async () => {
  const play = await open("#preflight-for-put");
  const dialog = await shared(play);
  const files: Blob[] = [];
  const before = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    files.push(file as Blob);
    return "blob:none";
  };
  try {
    await play.press(/^all \d+ scenes$/u, dialog);
    await play.press("Save as SVG", dialog);
    await waitFor(() => expect(files).toHaveLength(1));
  } finally {
    URL.createObjectURL = before;
  }
  const svg = (await files[0]?.text()) ?? "";
  expect(svg.match(/data-gate|class=/gu)).toBeNull();
  expect(svg).toContain("https://api.shop.example");
  // The scenes with their captions, in order.
  const heads = [...svg.matchAll(/>(\d+)\. /gu)].map(([, at]) => Number(at));
  expect(heads.length).toBeGreaterThan(4);
  expect(heads).toEqual(heads.map((_, i) => i + 1));
});
