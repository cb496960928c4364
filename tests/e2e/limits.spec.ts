import { limits } from "../../src/scenario/limits.ts";
import { linkTo } from "./support/links.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

const page1 = [{ id: "page", url: "https://a.example/" }];

test("as many hosts, layers and requests as a link may hold: it runs, steps and is edited", { tag: "@endurance" }, async ({
  page,
}) => {
  test.slow();
  const play = new Playground(page);
  const layers = [
    ...Array.from({ length: limits.layersPerHost - 2 }, () => ({
      kind: "auth" as const,
      needs: "cookie" as const,
      value: "a",
      off: true,
    })),
    { kind: "cors" as const, style: "policy" as const, origins: "any" as const, methods: ["PUT"] },
    { kind: "handler" as const, routes: [{ body: "{}" }] },
  ];
  await play.open(
    await linkTo({
      ...{ version: 2, title: "Everything", pages: page1 },
      hosts: Array.from({ length: limits.hosts }, (_, i) => ({
        id: `host-${i}`,
        origins: [`https://host-${i}.example`],
        layers,
      })),
      actions: Array.from({ length: limits.actions }, (_, i) => ({
        ...{ kind: "fetch" as const, page: "page", method: "PUT", url: `https://host-${i % limits.hosts}.example/${i}` },
      })),
    }),
  );
  await expect(play.title("Everything")).toBeVisible();
  await expect(play.verdict).toHaveText("✓ Allowed");
  const { last } = await play.stop();
  expect(last).toBeGreaterThan(limits.actions * 10);
  await play.button("Step back").click();
  await play.expectStep(last - 1);
  await page.getByRole("combobox", { name: "Request shown" }).selectOption({ index: 0 });
  await expect(play.slider).not.toHaveValue(String(last - 1));
  await page.getByRole("combobox", { name: "Browser" }).first().selectOption("Firefox");
  await expect(play.verdict).toHaveText("✓ Allowed");
});
