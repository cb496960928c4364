import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { HostSpec, ScenarioInput } from "../../src/scenario/schema.ts";
import { forge, linkTo } from "../e2e/support/links.ts";
import { open } from "./support/render.tsx";

const pages = [{ id: "page", url: "https://a.example/" }];
const actions: ScenarioInput["actions"] = [{ kind: "fetch", page: "page", url: "https://a.example/again" }];

test("servers that forward in a circle end with a status that says so", async () => {
  const forwards = (id: string, to: string) => ({
    ...{ id, role: "proxy" as const, origins: [`https://${id}.example`] },
    layers: [{ kind: "forward" as const, upstreams: [`https://${to}.example`] }],
  });
  const play = await open(
    await linkTo({ version: 2, title: "A circle", pages, hosts: [forwards("a", "b"), forwards("b", "a")], actions }),
  );
  expect(play.readout("The script sees").textContent).toContain("508");
  await waitFor(() => expect(play.steps.join()).toMatch(/has seen this message too often \(508\)/u));
});

test("a server that redirects for ever ends with the browser's limit", async () => {
  const layers = [{ kind: "redirect" as const, to: "location" as const, location: "/again", status: 302 as const }];
  const host = { id: "a", origins: ["https://a.example"], layers };
  const play = await open(await linkTo({ version: 2, title: "For ever", pages, hosts: [host], actions }));
  await waitFor(() => expect(play.thisStep.textContent).toContain("gets TypeError"));
  await play.press("Step back");
  expect(play.thisStep.textContent).toContain("Too many redirects");
});

test("more hosts than the limit are no scenario at all", async () => {
  const hosts = Array.from({ length: 300 }, (_, i): Partial<HostSpec> => ({ id: `h${i}`, origins: [`https://h${i}.example`] }));
  const play = await open(await forge(JSON.stringify({ version: 2, pages, hosts, actions: [] })));
  await waitFor(() => expect(play.notices.textContent).toContain("The link does not hold a scenario that can be run."));
  await play.allowTheShop();
  expect(play.verdict).toBe("✓ Allowed");
});
