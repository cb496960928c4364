import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import { encodeLink } from "../../src/scenario/link.ts";
import { folders, scenarioOf } from "../library/content.ts";
import { expect, test } from "./support/test.ts";

/** As a browser that keeps nothing for a frame of another site, and lets it do nothing besides. */
function refuse(): void {
  const refused = (name: string) => ({
    get: () => {
      throw new DOMException(`${name} is not for frames`, "SecurityError");
    },
  });
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(window, name, refused(name));
  for (const name of ["serviceWorker", "clipboard", "storage"]) Object.defineProperty(navigator, name, refused(name));
  Object.defineProperty(document, "cookie", refused("cookie"));
}

/** A page of another origin with these frames in it. */
async function coursePage(frames: string): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = createServer((_request, response) =>
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(`<!doctype html><title>Course</title>${frames}`),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const hashOf = async (id: string) => (await encodeLink(scenarioOf(id), { stop: null, tab: null })).replaceAll("&", "&amp;");
const start = "Watch it, scene by scene";
const frameOf = (page: Page, id: string) => page.frameLocator(`#${id}`);

// NOTE In a stock Firefox a driver reaches no frame of another site with the mouse or the keyboard; by script the same was seen there.
test("in a page of another origin, without storage: a still until pressed, then scene by scene, and keys only with the focus", async ({
  page,
  context,
  baseURL,
}) => {
  const src = async (id: string) => `src="${baseURL}embed/${await hashOf(id)}" width="720" height="480"`;
  const course = await coursePage(
    `<button>Mine</button><iframe id="a" ${await src("first-blocked-request")}></iframe>
    <iframe id="b" sandbox="allow-scripts" ${await src("preflight-for-put")}></iframe>`,
  );
  try {
    await context.addInitScript(refuse);
    await page.goto(course.address);
    const [a, b] = [frameOf(page, "a"), frameOf(page, "b")];
    await expect(a.getByRole("img", { name: "Picture at rest. Nothing has happened yet." })).toBeVisible();
    await a.getByRole("button", { name: start }).click();
    // The scenes come with the press.
    await expect(a.getByRole("button", { name: "Next scene" })).toBeFocused();
    await page.keyboard.press("End");
    await expect(a.getByText("✕ The script gets TypeError")).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await expect(a.getByText("✕ The script gets TypeError")).toBeHidden();
    // Given back, they do nothing here.
    await page.keyboard.press("Escape");
    await page.keyboard.press("End");
    await expect(a.getByText("✕ The script gets TypeError")).toBeHidden();
    await expect(a.getByRole("link", { name: "Open the whole" })).toHaveAttribute("href", /^\.\.\/#s=1\./u);
    // The other one has stood still, and works without an origin of its own.
    await b.getByRole("button", { name: start }).click();
    await expect(b.getByRole("button", { name: "Next scene" })).toBeFocused();
    await page.keyboard.press("End");
    await expect(b.getByText("✓ The script reads status 200")).toBeVisible();
  } finally {
    await course.close();
  }
});

test("every scenario of the library has its still and its story in a frame", async ({ page }) => {
  await page.goto("./embed/");
  await expect(page.getByRole("status")).toHaveText("There is no scenario in this frame’s address.");
  for (const id of folders) {
    const scenario = scenarioOf(id);
    const hash = await encodeLink(scenario, { stop: null, tab: null });
    // In one go: 70 scenarios, and a way to the driver and back for each look would take most of the time.
    const seen = await page.evaluate(
      async ([to, title, begin]) => {
        const nameOf = (element: Element | null) => element?.getAttribute("aria-label") ?? element?.textContent;
        const until = async <T>(look: () => T | undefined | false): Promise<T> => {
          for (const end = performance.now() + 10_000; performance.now() < end; ) {
            const found = look();
            if (found) return found;
            await new Promise((resolve) => setTimeout(resolve));
          }
          throw new Error(`${title}: ${document.body.innerText}`);
        };
        const buttons = () => [...document.querySelectorAll("button")];
        const focused = () => nameOf(document.activeElement);
        location.replace(to);
        (await until(() => document.title === title && buttons().find((button) => nameOf(button) === begin))).click();
        await until(() => focused() === "Next scene");
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true, cancelable: true }));
        await until(() => focused() !== "Next scene");
        return focused();
      },
      [hash, `${scenario.title || "A request"} · Preflight`, start] as const,
    );
    expect(seen, id).toBe("From the beginning");
  }
});

test("the app itself shows only the way out of a frame of another page", async ({ page, baseURL }) => {
  // As a host does that sends no headers.
  await page.route(`${baseURL}**`, async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const course = await coursePage(`<iframe id="app" src="${baseURL}#preflight-for-put" width="720" height="480"></iframe>`);
  try {
    await page.goto(course.address);
    const app = frameOf(page, "app");
    await expect(app.getByRole("link")).toHaveText(["Open Preflight in its own tab"]);
    await expect(app.getByRole("link")).toHaveAttribute("href", `${baseURL}#preflight-for-put`);
    await expect(app.getByRole("button")).toHaveCount(0);
  } finally {
    await course.close();
  }
});
