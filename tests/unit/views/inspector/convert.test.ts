import { describe, expect, it } from "vitest";
import { newAction } from "../../../../src/scenario/fresh.ts";
import type { ActionOf, ActionSpec } from "../../../../src/scenario/schema.ts";
import { initiatorOf } from "../../../../src/trace/initiators.ts";
import { convertAction } from "../../../../src/views/inspector/request/convert.ts";
import { type AnyInitiator, initiatorGroups } from "../../../../src/views/inspector/request/initiators.ts";
import { sample } from "../../scenario/sample.ts";

const all = initiatorGroups.flatMap(({ initiators }) => initiators);
const made = (kind: ActionSpec["kind"]) => newAction(kind, sample);
const to = <K extends ActionSpec["kind"]>(action: ActionSpec, initiator: AnyInitiator) =>
  convertAction(action, initiator, sample) as ActionOf<K>;

describe("a request made another way", () => {
  it.each(all.flatMap((from) => all.map((next) => [from, next] as const)))("%s as %s is one of that kind", (from, next) => {
    const first = to(made("fetch"), from);
    const second = to(first, next);
    expect(initiatorOf(second)).toBe(next);
    expect(second.wait).toBe(first.wait);
  });

  it("keeps where it goes, when, and who smuggled it in", () => {
    const injected = { ...made("fetch"), url: "https://api.shop.example/a", wait: 61_000, injected: true } as ActionSpec;
    for (const initiator of all.filter((name) => name !== "client")) {
      expect(to(injected, initiator)).toMatchObject({ url: "https://api.shop.example/a", wait: 61_000, injected: true });
    }
  });

  it("credentials are the same thing under every name", () => {
    const include = { ...made("fetch"), credentials: "include" } as ActionSpec;
    expect(to(include, "xhr")).toMatchObject({ withCredentials: true });
    expect(to(include, "eventsource")).toMatchObject({ withCredentials: true });
    expect(to(include, "img")).toMatchObject({ crossorigin: "use-credentials" });
    expect(to(made("fetch"), "img")).toMatchObject({ crossorigin: "anonymous" });
  });

  it("an image without crossorigin asks as no-cors does: without permission, with cookies", () => {
    expect(to(to(made("element"), "img"), "fetch")).toMatchObject({ mode: "no-cors", credentials: "include" });
    expect(to(made("fetch"), "font")).toMatchObject({ crossorigin: "none" });
    expect(to(to(made("fetch"), "font"), "fetch")).toMatchObject({ mode: "cors", credentials: "same-origin" });
  });

  it("a form's fields are the body of a fetch, and back", () => {
    const fields = [
      ["to", "eve & co"],
      ["amount", "100"],
    ];
    const form = { ...made("form"), fields } as ActionSpec;
    const body = to<"fetch">(form, "fetch");
    expect(body).toMatchObject({ method: "POST", bodyType: "urlsearchparams", body: "to=eve+%26+co&amount=100" });
    expect(to(body, "form")).toMatchObject({ fields });
  });

  it("a body that is no list of fields is not torn into some", () => {
    const json = { ...made("fetch"), method: "POST", body: '{"a":1}' } as ActionSpec;
    expect(to<"form">(json, "form").fields).toEqual((made("form") as ActionOf<"form">).fields);
  });
});
