// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { keepPresses } from "../../../src/app/presses.ts";

afterEach(() => {
  document.body.innerHTML = "";
});

test("keys of the page that are pressed before it answers are done when it does, but for those that belong to what has the focus", () => {
  document.body.innerHTML = `<input><button></button><section data-own-keys><p></p></section>`;
  const press = (key: string, at = "body") =>
    document.querySelector(at)?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const presses = keepPresses(document.body);
  press("ArrowRight");
  press("?");
  press("x");
  press("i", "input");
  press("i", "[data-own-keys] p");
  press(" ", "button");
  press("i", "button");
  const done: string[] = [];
  const listen = ({ key }: KeyboardEvent) => void done.push(key);
  window.addEventListener("keydown", listen);
  presses.carryOut();
  window.removeEventListener("keydown", listen);
  expect(done).toEqual(["ArrowRight", "?", "i"]);
});
