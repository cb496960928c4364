import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { PartMissing } from "../../src/parts/missing.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import type { Playground } from "./support/playground.ts";
import { open } from "./support/render.tsx";

async function compare(play: Playground): Promise<HTMLElement> {
  const dialog = await play.opened("Compare", "How browsers differ");
  await within(dialog).findByRole("table");
  return dialog;
}

const browser = () => screen.getAllByRole<HTMLSelectElement>("combobox", { name: "Browser" })[0]!;
const gone = () => waitFor(() => expect(screen.queryByRole("dialog", { name: "How browsers differ" })).toBeNull());

test("* and Authorization: four verdicts, where they part, by which rule, and the run behind a column", async () => {
  const play = await open("#star-and-authorization");
  const dialog = await compare(play);
  expect(dialog.textContent).toContain("They do not agree: what one allows, another blocks.");
  const cells = within(dialog).getAllByRole("cell");
  expect(cells.filter(({ textContent }) => textContent?.includes("✕ Blocked"))).toHaveLength(1);
  const parting = within(dialog).getByRole("region", { name: "Where Chrome, Firefox and Safari and the Standard differ" });
  expect(parting.textContent).toContain("does not cover Authorization");
  expect(parting.textContent).toContain("A * in Access-Control-Allow-Headers allows Authorization too");
  expect(parting.textContent).toContain("Recorded case: w-acah-auth-star");

  await play.press("The Standard", dialog);
  await gone();
  expect(browser().value).toBe("standard");
  expect(play.verdict).toBe("✕ Blocked");
});

test("a step at which they part is shown in that browser's run", async () => {
  const play = await open("#redirect-on-the-preflight");
  const dialog = await compare(play);
  expect(dialog.textContent).toContain("The verdicts are the same, for different reasons.");
  await play.press("Show this step in Safari", dialog);
  await gone();
  expect(browser().value).toBe("webkit");
  await waitFor(() => expect(play.thisStep.textContent).toContain("The preflight was answered with 301"));
});

test("where all agree it says so", async () => {
  const play = await open();
  await play.allowTheShop();
  const dialog = await compare(play);
  expect(within(dialog).getByRole("status").textContent).toBe(
    "They all agree: the same requests are sent, and script sees the same.",
  );
  const allowed = within(dialog).getAllByRole("cell");
  expect(allowed.filter(({ textContent }) => textContent?.includes("✓ Allowed"))).toHaveLength(4);
  await play.press("Close", dialog);
  await gone();
});

test("a scenario with an impossible value is not compared", async () => {
  const play = await open();
  await play.tab("Request");
  await play.write(within(play.inspector).getByRole("combobox", { name: "Method" }), "GE T");
  const dialog = await play.opened("Compare", "How browsers differ");
  expect(dialog.textContent).toContain("Put it right, and it can be compared.");
});

test("a scenario that cannot be run for want of what it needs holds nothing impossible: what is missing is said", async () => {
  let offline = false;
  const play = await open("", {
    worldFor: () => (offline ? Promise.reject(new PartMissing("offline")) : publicSuffixList),
  });
  offline = true;
  await play.allowTheShop();
  await waitFor(() => expect(play.diagram.textContent).toContain("The scenario could not be run."));
  const dialog = await play.opened("Compare", "How browsers differ");
  await within(dialog).findByText(/The comparison could not be loaded/u);
  expect(dialog.textContent).not.toContain("impossible");
});

test("an image that script may not read is allowed and not readable, in the read-out and in the comparison", async () => {
  const play = await open("#image-shown-but-not-readable");
  await play.showRequest(0);
  expect(play.verdict).toBe("◐ Allowed, not readable");
  const dialog = await compare(play);
  const [first] = within(dialog).getAllByRole("cell");
  expect(first?.textContent).toContain("◐ Allowed, not readable");
});
