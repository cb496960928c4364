import { limits } from "../../src/scenario/limits.ts";
import { linkTo } from "./support/links.ts";
import { allowTheShop, Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers } from "./support/wire.ts";

const page1 = [{ id: "page", url: "https://a.example/" }];

test("servers that forward in a circle end with a status that says so", async ({ page, complaints }) => {
  const play = new Playground(page);
  const forwards = (id: string, to: string) => ({
    ...{ id, role: "proxy" as const, origins: [`https://${id}.example`] },
    layers: [{ kind: "forward" as const, upstreams: [`https://${to}.example`] }],
  });
  await play.open(
    await linkTo({
      ...{ version: 1, title: "A circle", pages: page1, hosts: [forwards("a", "b"), forwards("b", "a")] },
      actions: [{ kind: "fetch", page: "page", url: "https://a.example/" }],
    }),
  );
  await expect(play.title("A circle")).toBeVisible();
  await expect(play.readout("The script sees")).toContainText("508");
  await expect(play.sequence.getByRole("button", { name: /has seen this message too often \(508\)/ })).toBeVisible();
  await play.tab("Servers");
  await play.expectLive();
  await play.stepThrough();
  forgiveAnswers(complaints);
});

test("a server that redirects for ever ends with the browser's limit", async ({ page }) => {
  const play = new Playground(page);
  await play.open(
    await linkTo({
      ...{ version: 1, title: "For ever", pages: page1 },
      hosts: [
        {
          ...{ id: "a", origins: ["https://a.example"] },
          layers: [{ kind: "redirect", when: { if: "path", path: "*" }, location: "/again", status: 302 }],
        },
      ],
      actions: [{ kind: "fetch", page: "page", url: "https://a.example/again" }],
    }),
  );
  await expect(play.title("For ever")).toBeVisible();
  await expect(play.thisStep).toContainText("gets TypeError");
  await expect(play.sequence.getByRole("button", { name: /Too many redirects/ })).toBeVisible();
  await play.tab("Servers");
  await play.expectLive();
});

test("as many hosts, layers and requests as a link may hold: it runs, steps and is edited", async ({ page }) => {
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
      ...{ version: 1, title: "Everything", pages: page1 },
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

test("more hosts than the limit are no scenario at all", async ({ page }) => {
  const play = new Playground(page);
  const { forge } = await import("./support/links.ts");
  const hosts = Array.from({ length: 300 }, (_, i) => ({ id: `h${i}`, origins: [`https://h${i}.example`] }));
  await play.open(await forge(JSON.stringify({ version: 1, pages: page1, hosts, actions: [] })));
  await expect(play.notices).toContainText("The link does not hold a scenario that can be run.");
  await allowTheShop(play);
  await expect(play.verdict).toHaveText("✓ Allowed");
});
