import { describe, expect, test } from "vitest";
import { type HeadersLayer, type PolicyLayer, toHeaders, toPolicy } from "../../../../src/views/inspector/servers/cors-styles.ts";
import { english } from "../../../english.tsx";

const { lost: words } = english.of("inspector").cors;

const always = { off: false, when: [], unless: [] };

const policy: PolicyLayer = {
  kind: "cors",
  ...always,
  style: "policy",
  origins: ["https://shop.example"],
  methods: ["PUT", "DELETE"],
  headers: ["Content-Type"],
  credentials: true,
  maxAge: 600,
  expose: ["X-Total-Count"],
  vary: true,
  ...{ rules: [], unknownOrigin: "omit", ownOrigin: "checked", preflights: "answer", onStatuses: "all" },
};

const silent: HeadersLayer = {
  kind: "cors",
  ...always,
  ...{ style: "headers", preflight: null, actual: [], onPreflights: false, onStatuses: "all" },
};

describe("the two ways to write a CORS layer", () => {
  test("a policy for one origin becomes headers without loss, and those become the policy again", () => {
    const { layer, lost } = toHeaders(words, policy, "https://shop.example");
    expect(lost).toEqual([]);
    expect(layer.actual).toEqual([
      ["Access-Control-Allow-Origin", "https://shop.example"],
      ["Access-Control-Allow-Credentials", "true"],
      ["Access-Control-Expose-Headers", "X-Total-Count"],
      ["Vary", "Origin"],
    ]);
    expect(toPolicy(words, layer)).toEqual({ layer: policy, lost: [] });
  });

  test("headers are the same for everybody: the other origins are named as lost", () => {
    const several: PolicyLayer = {
      ...policy,
      origins: ["https://shop.example", "https://blog.example"],
      unknownOrigin: "refuse",
    };
    expect(toHeaders(words, several, "https://shop.example").lost).toEqual([
      "the origins https://blog.example",
      "403 for an unknown origin",
    ]);
    expect(toHeaders(words, { ...policy, origins: "reflect" }, "https://shop.example").lost).toHaveLength(1);
    expect(toHeaders(words, { ...policy, origins: "any" }, "https://shop.example").lost).toEqual([]);
    const ruled: PolicyLayer = { ...policy, rules: [{ test: "ends", value: ".example" }], headers: "echo", ownOrigin: "exempt" };
    expect(toHeaders(words, ruled, "https://shop.example").lost).toEqual([
      "rules for origins",
      "an echo of what the preflight asks for",
      "an exception for the own origin",
    ]);
  });

  test("what a policy cannot say is named line by line", () => {
    const layer: HeadersLayer = {
      kind: "cors",
      ...always,
      off: true,
      style: "headers",
      onPreflights: false,
      onStatuses: "all",
      preflight: {
        status: 200,
        headers: [
          ["access-control-allow-origin", "*"],
          ["Access-Control-Allow-Methods", "PUT,PATCH"],
          ["X-A", "1"],
        ],
      },
      actual: [["Access-Control-Allow-Origin", "https://shop.example"]],
    };
    const converted = toPolicy(words, layer);
    expect(converted.layer).toMatchObject({ off: true, origins: "any", methods: ["PUT", "PATCH"] });
    expect(converted.lost).toEqual([
      "X-A: 1 (preflight)",
      "Access-Control-Allow-Origin: https://shop.example (other responses)",
      "status 200 on the preflight",
    ]);
  });

  test("headers put on what the layers behind answer to a preflight are a policy that passes preflights on, and back", () => {
    const passing: PolicyLayer = { ...policy, origins: "any", vary: false, preflights: "pass", onStatuses: "success" };
    const { layer } = toHeaders(words, passing, "https://shop.example");
    expect(layer).toMatchObject({ preflight: null, onPreflights: true, onStatuses: "success" });
    expect(toPolicy(words, layer).layer).toMatchObject({ preflights: "pass", onStatuses: "success" });
  });

  test("a layer that says nothing becomes a policy that allows nobody", () => {
    const { layer, lost } = toPolicy(words, silent);
    expect(layer).toMatchObject({ origins: [], methods: [], credentials: false });
    expect(lost).toEqual([]);
  });
});
