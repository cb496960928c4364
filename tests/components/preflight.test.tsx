import { waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("preflight for PUT: found in the library, told from top to bottom, followed forwards and backwards", async () => {
  const play = await open();
  await play.openFromLibrary("preflight put", "Preflight for PUT");
  expect(play.verdict).toBe("✓ Allowed");
  expect(play.readout("The server did").textContent).toContain("puts 2 teas into the cart");

  const told = [
    /A preflight is needed/u,
    /OPTIONS \/cart\/tea to Shop API/u,
    /CORS answers the preflight \(204\)/u,
    /Method PUT: listed/u,
    /PUT \/cart\/tea to Shop API/u,
    /puts 2 teas into the cart/u,
    /The script reads status 200/u,
  ];
  const inOrder = new RegExp(told.map(({ source }) => source).join("[^]*"), "u");
  await waitFor(() => expect(play.steps.join("\n")).toMatch(inOrder));

  // A row leads to its step; before the answer nothing has been decided.
  await play.press(/^Preflight: OPTIONS/u, play.sequence);
  expect(play.currentStep).toMatch(/^Preflight: OPTIONS/u);
  expect(play.verdict).toBe("Not yet");
  expect(play.readout("The server did").textContent).toContain("OPTIONS /cart/tea is being answered");
  expect(play.diagram.textContent).toContain("OPTIONS /cart/tea");

  const before = play.readouts.textContent;
  await play.press("Step");
  await play.press("Step");
  expect(play.readout("The server did").textContent).toContain("OPTIONS /cart/tea answered with 204");
  await play.press("Step back");
  await play.press("Step back");
  expect(play.readouts.textContent).toBe(before);
});

test("a preflight refused for its method is fixed by naming the method, and the deed is done only then", async () => {
  const play = await open("#preflight-refused-by-method");
  expect(play.verdict).toBe("✕ Blocked");
  expect(play.readout("The server did").textContent).not.toContain("deletes order 17");
  expect(play.readout("The server did").textContent).toContain("DELETE /orders/17: never sent");
  await waitFor(() =>
    expect(play.console.textContent).toContain(
      "Method DELETE is not allowed by Access-Control-Allow-Methods in preflight response.",
    ),
  );
  const methods = within(play.inspector).getByRole("combobox", { name: "Access-Control-Allow-Methods value" });
  await play.write(methods, "GET, POST, PUT, DELETE");
  expect(play.verdict).toBe("✓ Allowed");
  expect(play.readout("The server did").textContent).toContain("deletes order 17");
  expect(play.steps.filter((step) => /(?:OPTIONS|DELETE) \/orders\/17 to/u.test(step))).toHaveLength(2);
});

test("an impossible value is named beside its field, and the last good run stays until it is put right", async () => {
  const play = await open("#preflight-for-put");
  await play.tab("Request");
  const method = within(play.inspector).getByRole("combobox", { name: "Method" });
  await play.write(method, "PUT IT");
  expect(method.getAttribute("aria-invalid")).toBe("true");
  await waitFor(() => {
    const about = method.getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(about.map((id) => document.getElementById(id)?.textContent).join("")).not.toBe("");
  });
  const remark = within(play.diagram).getByRole("status");
  expect(remark.textContent).toContain("This is still the last good run.");
  expect(play.verdict).toBe("✓ Allowed");
  await play.press("Run it anyway");
  expect(play.verdict).toBe("✕ Blocked");
  await play.write(method, "PUT");
  expect(within(play.diagram).getByRole("status").textContent).toBe("");
  expect(play.verdict).toBe("✓ Allowed");
});

test("the answer to a preflight is the browser's: it is refused, and nothing of it was kept from script", async () => {
  const play = await open("#preflight-refused-by-method");
  await play.press("First");
  const told: string[] = [];
  for (let step = play.stop().last; step > 0; step--) {
    await play.press("Step");
    told.push(play.thisStep.textContent ?? "");
    expect(play.diagram.textContent).not.toMatch(/withheld/u);
  }
  expect(told.join("\n")).toMatch(/The answer to the preflight has arrived\. It is for the browser alone/u);
  expect(told.join("\n")).not.toMatch(/Whether the script may have it/u);
  await waitFor(() => expect(play.diagram.textContent).toContain("✕ refused"));
});
