import { describe, expect, it } from "vitest";
import { bodyOf } from "../../../src/lab/browser/body.ts";

describe("a form's data, as the lab's page sends it", () => {
  const pairs = (body: string) => [...(bodyOf({ body, bodyType: "formdata", blobType: "" }) as FormData).entries()];

  it.each([
    [
      "a=1&b=2",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    [
      "a=1=2&b",
      [
        ["a", "1=2"],
        ["b", ""],
      ],
    ],
    ["a=%20", [["a", "%20"]]],
    ["", []],
  ])("%j", (body, expected) => {
    expect(pairs(body)).toEqual(expected);
  });
});
