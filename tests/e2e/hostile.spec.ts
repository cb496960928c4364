import { wireOrigin } from "../../src/worker/wire-origin.ts";
import { linkTo } from "./support/links.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers, wireOf } from "./support/wire.ts";

test("a link full of real host names: every one of them is asked, and nothing leaves this machine", async ({
  page,
  complaints,
}) => {
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(new URL(request.url()).host));
  const wire = wireOf(page);
  const link = await linkTo({
    version: 2,
    title: "Everybody's servers",
    browser: { cookies: [{ url: "https://www.facebook.com/", line: "c_user=1; Secure; SameSite=None" }] },
    pages: [{ id: "search", url: "https://www.google.com/search?q=cors" }],
    hosts: [
      {
        id: "code",
        origins: ["https://api.github.com"],
        layers: [
          { kind: "cors", style: "policy", origins: "any" },
          { kind: "handler", routes: [{ body: "{}" }] },
        ],
      },
      {
        id: "edge",
        role: "proxy",
        origins: ["https://www.google.com"],
        layers: [{ kind: "forward", upstreams: ["https://www.cloudflare.com"] }],
      },
      {
        id: "origin",
        origins: ["https://www.cloudflare.com"],
        layers: [
          {
            kind: "redirect",
            to: "location",
            when: [{ of: "path", test: "equals", value: "/go" }],
            location: "https://www.wikipedia.org/",
          },
          { kind: "handler", routes: [{ cookies: ["a=1"] }] },
        ],
      },
      { id: "encyclopedia", origins: ["https://www.wikipedia.org"], layers: [{ kind: "handler", routes: [{}] }] },
    ],
    actions: [
      { kind: "fetch", page: "search", url: "https://api.github.com/user", credentials: "include" },
      { kind: "fetch", page: "search", url: "/go" },
      { kind: "xhr", page: "search", url: "https://www.facebook.com/me", withCredentials: true },
      { kind: "client", url: "https://www.wikipedia.org/wiki/CORS" },
    ],
  });
  const play = new Playground(page);
  await play.open(link);
  await expect(play.title("Everybody's servers")).toBeVisible();
  for (const tab of ["Request", "Browser", "Message", "Servers"]) await play.tab(tab);
  await play.expectLive();
  await expect
    .poll(() => wire)
    .toEqual(expect.arrayContaining(["GET api.github.com/user", "GET www.cloudflare.com/go", "GET www.wikipedia.org/wiki/CORS"]));
  await play.stepThrough();
  forgiveAnswers(complaints);
  expect(complaints).toEqual([]);
  // The page's own files, and the name that cannot exist: no host of the scenario.
  expect([...new Set(asked)].sort()).toEqual([new URL(page.url()).host, new URL(wireOrigin).host].sort());
});

test("text that looks like HTML, script or a javascript: address is shown as text, everywhere", async ({ page, complaints }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const image = `<img src=x onerror="alert('image');window.ran=1">`;
  const script = "<script>alert('script');window.ran=1</script>";
  const address = "javascript:alert('address')";
  const link = await linkTo({
    version: 2,
    title: image,
    note: `${script}\n\n[click](${address}) ${image}`,
    browser: { cookies: [{ url: "https://api.example/", line: `a=${encodeURIComponent(image)}` }] },
    pages: [
      { id: "page", name: script, url: "https://page.example/" },
      { id: "odd", name: image, url: address },
    ],
    hosts: [
      {
        ...{ id: "host", name: image, origins: ["https://api.example", address] },
        layers: [
          {
            kind: "cors",
            style: "headers",
            actual: [
              ["Access-Control-Allow-Origin", "https://page.example"],
              ["X-Html", image],
            ],
          },
          { kind: "handler", routes: [{ body: `${script}${image}`, effect: image, headers: [["Link", `<${address}>`]] }] },
        ],
      },
    ],
    actions: [
      {
        kind: "fetch",
        page: "page",
        url: `https://api.example/?q=${script}`,
        headers: [["X-Script", script]],
        body: image,
        method: "POST",
      },
      { kind: "fetch", page: "odd", url: address },
      { kind: "client", client: image, url: "https://api.example/" },
    ],
  });
  const play = new Playground(page);
  await play.open(link);
  await expect(play.title(image)).toBeVisible();
  await expect(page.getByText(script).first()).toBeAttached();

  await play.stepThrough();
  for (const tab of ["Request", "Browser", "Message", "Servers"]) await play.tab(tab);
  await play.tab("Request");
  for (const part of ["Code", "Who adds what"]) await play.inspector.getByRole("tab", { name: part }).first().click();

  expect(dialogs).toEqual([]);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  // Only what React made stands in the page: no element came out of the text.
  await expect(page.locator("img, [onerror], a[href^='javascript:' i], iframe")).toHaveCount(0);
  // The page has inline scripts of its own, known to its policy by their hashes.
  const inline = await page
    .locator("script:not([src])")
    .evaluateAll((scripts) => scripts.map(({ textContent }) => textContent ?? ""));
  expect(inline.filter((text) => text.includes("window.ran"))).toEqual([]);
  forgiveAnswers(complaints);
});
