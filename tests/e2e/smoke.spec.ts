import { wireOrigin } from "../../src/worker/wire-origin.ts";
import { expect, test } from "./support/test.ts";

test("the server has no fallback page", async ({ request }) => {
  expect((await request.get("./nothing-here")).status()).toBe(404);
});

test("the page opens with its heading, without an error; its policy allows no inline script and no other origin, but the name that cannot exist", {
  tag: "@both",
}, async ({ page }) => {
  const response = await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  expect(policy.match(/https?:[^ ;]+/gu)).toEqual([wireOrigin]);
  // Static hosts send no such header, so the page carries the same policy itself, but for who may frame it: that counts in a header alone.
  const inPage = policy.replace(/; frame-ancestors [^;]*$/u, "");
  await expect(page.locator("meta[http-equiv='Content-Security-Policy']")).toHaveAttribute("content", inPage);
});
