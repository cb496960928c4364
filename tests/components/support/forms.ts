import { waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { linkTo } from "../../e2e/support/links.ts";
import type { Playground } from "./playground.ts";
import { open } from "./render.tsx";

/** One form of the editor. */
export interface Form {
  readonly scenario: ScenarioInput;
  /** Comes to it, as a reader does. */
  readonly reach: (play: Playground) => Promise<void>;
  /** What all its fields are in. */
  readonly place: (play: Playground) => HTMLElement;
  /** All its fields by their labels, and the place in the scenario that each of them writes to: `actions.0.method`. */
  readonly fields: Readonly<Record<string, string>>;
  /** What a reader writes or chooses. */
  readonly change: (play: Playground, form: HTMLElement) => Promise<void>;
  /** What is to be seen of it: in the verdict, or in one of the read-outs. */
  readonly seen: (play: Playground) => string | null;
  readonly before: string;
  readonly after: string;
}

const controls = "input:not([type=radio]), select, textarea";

/** By its label, or by the group that it is in and its label: `Upstreams › Upstream 1`. A switch's label is followed by its hint. */
export function field(form: HTMLElement, label: string): HTMLElement {
  const [own = "", group] = label.split(" › ").reverse();
  const place = group === undefined ? form : within(form).getByRole("group", { name: group });
  const name = new RegExp(`^${own.replaceAll(/[()]/gu, "\\$&")}(?:$|[A-Z])`, "u");
  return within(place).getByLabelText(name, { selector: controls });
}

/** All that can be filled in. What is chosen by a row of radio buttons is not among them. */
export const fieldsIn = (form: HTMLElement) => [...form.querySelectorAll<HTMLInputElement>(controls)];

/** What the field holds, as somebody would read it. */
function held(control: HTMLElement): string {
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked ? "on" : "off";
  return (control as HTMLInputElement).value;
}

/** Gives a field another value, whatever it is. */
async function alter(play: Playground, control: HTMLElement): Promise<void> {
  if (control instanceof HTMLSelectElement) {
    const other = [...control.options].find(({ value }) => value !== control.value);
    return play.choose(control, other?.value ?? "");
  }
  const input = control as HTMLInputElement;
  if (input.type === "checkbox") return play.user.click(input);
  if (input.inputMode === "numeric") return play.write(input, String(Number(input.value) + 1));
  await play.user.type(input, "1");
}

/** The places at which two values differ. */
function changedPlaces(before: unknown, after: unknown, path = ""): readonly string[] {
  if (Object.is(before, after)) return [];
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) return [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const at = (value: object, key: string) => (value as Record<string, unknown>)[key];
  return keys.flatMap((key) => changedPlaces(at(before, key), at(after, key), path === "" ? key : `${path}.${key}`));
}

/** Opens what is folded. */
async function unfold(play: Playground, inside: HTMLElement): Promise<void> {
  for (const details of inside.querySelectorAll("details")) {
    if (!details.open) await play.user.click(details.querySelector("summary")!);
    await waitFor(() => expect(details.children.length).toBeGreaterThan(1));
  }
}

/** Every field of a form: its value arrives in the scenario, there and nowhere else; one undo takes it back. */
async function expectWired(play: Playground, { reach, place, fields }: Form): Promise<void> {
  const scenario = () => play.world.store.getState().scenario;
  const control = (label: string) => field(place(play), label);
  await reach(play);
  await unfold(play, place(play));
  const count = Object.keys(fields).length;
  // Looked for once: by its name among all buttons of the page it takes longer to be found than to be pressed.
  const undo = play.button("Undo");
  await waitFor(() => expect(fieldsIn(place(play)), "fields on the screen").toHaveLength(count));
  for (const [label, path] of Object.entries(fields)) {
    const [before, was] = [scenario(), held(control(label))];
    await alter(play, control(label));
    const places = changedPlaces(before, scenario());
    expect(places, label).not.toEqual([]);
    expect(
      places.filter((one) => one !== path && !one.startsWith(`${path}.`)),
      label,
    ).toEqual([]);
    expect(held(control(label)), label).not.toBe(was);
    await play.user.click(undo);
    expect(scenario(), label).toEqual(before);
    await unfold(play, place(play));
    expect(held(control(label)), label).toBe(was);
  }
}

/** The change that a reader makes is seen at once, and is gone with one undo. */
async function expectSeen(play: Playground, { reach, place, change, seen, before, after }: Form): Promise<void> {
  await reach(play);
  await unfold(play, place(play));
  expect(seen(play)).toContain(before);
  await change(play, place(play));
  expect(seen(play)).toContain(after);
  await play.press("Undo");
  expect(seen(play)).toContain(before);
}

export const verdict = (play: Playground) => play.verdict;
export const serverDid = (play: Playground) => play.readout("The server did").textContent;

/** Both, for each of them. */
export function describeForms(what: string, forms: Readonly<Record<string, Form>>): void {
  describe.each(Object.entries(forms))(`${what}: %s`, (_name, form) => {
    test("every field arrives in the scenario, and one undo takes it back", async () => {
      await expectWired(await open(await linkTo(form.scenario)), form);
    });

    test("a change is seen at once, and undone", async () => {
      await expectSeen(await open(await linkTo(form.scenario)), form);
    });
  });
}
