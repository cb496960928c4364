import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("the other theme is one press away, and remembered", async () => {
  const play = await open();
  const before = document.documentElement.dataset["theme"];
  await play.press(/^(?:Dark|Light) theme$/u);
  const after = document.documentElement.dataset["theme"];
  expect([before, after].toSorted()).toEqual(["dark", "light"]);
  expect([...play.world.stored.values()]).toContain(after);
});

test("another browser's rules hold at once, and one undo takes them back", async () => {
  const play = await open("#star-and-authorization");
  const browser = screen.getAllByRole<HTMLSelectElement>("combobox", { name: "Browser" })[0]!;
  expect(play.verdict).toBe("✓ Allowed");
  await play.choose(browser, "The Standard");
  expect(play.verdict).toBe("✕ Blocked");
  await play.press("Undo");
  expect(browser.value).toBe("chromium");
  expect(play.verdict).toBe("✓ Allowed");
});

test("a changed scenario is given another title, which is undone like any other edit", async () => {
  const play = await open();
  await play.allowTheShop();
  await play.user.click(await screen.findByRole("button", { name: "Rename" }));
  await play.write(screen.getByRole("textbox", { name: "Title" }), "Mine");
  await play.user.keyboard("{Enter}");
  expect(play.title("Mine")).toBeDefined();
  await play.press("Undo");
  expect(play.title("First blocked request")).toBeDefined();
});

test("a change that the prose invites to is made with one press", async () => {
  const play = await open();
  await play.press(
    /^Add Access-Control-Allow-Origin: https:\/\/shop\.example$/u,
    screen.getByRole("region", { name: "Change one thing" }),
  );
  expect(play.verdict).toBe("✓ Allowed");
  await play.press("Add it with a slash at its end");
  expect(play.verdict).toBe("✕ Blocked");
});
