// @vitest-environment happy-dom
import { act, Component, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PartMissing } from "../../../../src/parts/missing.ts";
import { lazyPart, type Part } from "../../../../src/views/ui/lazy-part.tsx";
import { english, InEnglish } from "../../../english.tsx";

/** The page's own boundary. */
class Outer extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? "The page broke" : this.props.children;
  }
}

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  // React tells caught errors there.
  vi.spyOn(console, "error").mockImplementation(() => {});
  place = document.createElement("div");
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const show = (...parts: ReactNode[]) =>
  act(async () =>
    root.render(
      <InEnglish>
        <Outer>
          <p>Beside it.</p>
          {parts}
        </Outer>
      </InEnglish>,
    ),
  );
const again = (button = 0) =>
  act(async () => place.querySelectorAll("button")[button]?.dispatchEvent(new MouseEvent("click", { bubbles: true })));

const greeting = <P extends object>(load: Part<P>["load"]) => lazyPart({ name: (parts) => parts.sequence, load });

const Greeting = ({ to }: { readonly to: string }) => <p>Hello {to}.</p>;

test("a part that comes is there, with its props", async () => {
  const Part = greeting(async () => Greeting);
  await show(<Part key="a" to="you" />);
  expect(place.textContent).toBe("Beside it.Hello you.");
});

test("a part that cannot be fetched says so in its place, and comes with another attempt", async () => {
  let attempts = 0;
  const Part = greeting(async () => {
    if (++attempts < 3) throw new PartMissing("offline");
    return Greeting;
  });
  await show(<Part key="a" to="you" />, <Part key="b" to="me" />);
  const missing = `The sequence could not be loaded. ${english.of("frame").missing.why.offline} Try again`;
  expect(place.textContent).toBe(`Beside it.${missing.repeat(2)}`);
  expect(attempts).toBe(1);
  await again();
  expect(place.textContent).toContain("could not be loaded");
  expect(attempts).toBe(2);
  await again();
  expect(place.textContent).toBe(`Beside it.Hello you.${missing}`);
  await again();
  expect(place.textContent).toBe("Beside it.Hello you.Hello me.");
  expect(attempts).toBe(3);
});

test("a part that is there and breaks is a fault of the page", async () => {
  const Part = greeting(async () => () => {
    throw new Error("a fault of ours");
  });
  await show(<Part key="a" />);
  expect(place.textContent).toBe("The page broke");
});
