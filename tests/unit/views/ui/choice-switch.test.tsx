import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ChoiceSwitch } from "../../../../src/views/ui/ChoiceSwitch.tsx";

test("a switch has a short name; its hint is read after it", () => {
  render(<ChoiceSwitch label="Answers preflights" hint="The request goes on" on onSwitch={() => {}} />);
  const [control] = screen.getAllByRole("switch", { name: "Answers preflights" });
  const about = control?.getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(about)?.textContent).toBe("The request goes on");
});
