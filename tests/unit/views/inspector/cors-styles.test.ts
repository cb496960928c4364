import { describe, expect, test } from "vitest";
import { type HeadersLayer, type PolicyLayer, toHeaders, toPolicy } from "../../../../src/views/inspector/servers/cors-styles.ts";
import { english } from "../../../english.tsx";

const { lost: words } = english.of("inspector").cors;

const policy: PolicyLayer = {
  kind: "cors",
  off: false,
  style: "policy",
  origins: ["https://shop.example"],
  methods: ["PUT", "DELETE"],
  headers: ["Content-Type"],
  credentials: true,
  maxAge: 600,
  expose: ["X-Total-Count"],
  vary: true,
  unknownOrigin: "omit",
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
  });

  test("what a policy cannot say is named line by line", () => {
    const layer: HeadersLayer = {
      kind: "cors",
      off: true,
      style: "headers",
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

  test("a layer that says nothing becomes a policy that allows nobody", () => {
    const { layer, lost } = toPolicy(words, { kind: "cors", off: false, style: "headers", preflight: null, actual: [] });
    expect(layer).toMatchObject({ origins: [], methods: [], credentials: false });
    expect(lost).toEqual([]);
  });
});
