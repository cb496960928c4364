import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { exportTo, type TargetName, targetNames, targets } from "../../../src/export/exporting.ts";
import { host } from "../hosts/ask.ts";
import { policies } from "./policies.ts";

const codeFor = (name: TargetName, of: (typeof policies)[number][1]) =>
  exportTo(name, of)
    .parts.map(({ code }) => code)
    .join("\n");

const shop = host([
  {
    ...{ kind: "cors", style: "policy", origins: ["https://shop.example"], credentials: true, maxAge: 600 },
    ...{
      rules: [{ test: "sub-domains-of", value: "https://app.example" }],
      methods: ["PUT"],
      headers: ["X-Id"],
      expose: ["ETag"],
    },
  },
]);

/** A text in each of the languages, as its own reader ends it. */
const texts: Partial<Record<TargetName, RegExp>> = {
  ...{ spring: /"(?:[^"\\]|\\.)*"/gu, aspnet: /"(?:[^"\\]|\\.)*"/gu, go: /"(?:[^"\\]|\\.)*"/gu },
  ...{ fastapi: /"(?:[^"\\]|\\.)*"/gu, django: /"(?:[^"\\]|\\.)*"/gu, flask: /"(?:[^"\\]|\\.)*"/gu },
  ...{ rails: /'(?:[^'\\]|\\.)*'/gu, laravel: /'(?:[^'\\]|\\.)*'/gu },
};

describe.each(Object.entries(texts) as [TargetName, RegExp][])("%s", (name, text) => {
  test("whatever a policy says stands in texts, and nowhere else", () => {
    const written = new Set(codeFor(name, shop).replaceAll(text, "T").split(/\W+/u));
    for (const [of, one] of policies) {
      const rest = codeFor(name, one).replaceAll(text, "T");
      const isPlain = /^[\w\s.,:;()[\]{}=>*&@<!/-]*$/u.test(rest);
      // Words of the language that this policy does not have all of.
      const words = rest.split(/\W+/u).filter((word) => /https|example|shop|cors$/u.test(word) && !written.has(word));
      expect(`${of}: ${isPlain} ${words.join(" ")}`).toBe(`${of}: true `);
    }
  });

  test("a policy is there with all that it says", () => {
    for (const part of ["https://shop.example", "app", "X-Id", "ETag", "600"]) expect(codeFor(name, shop)).toContain(part);
    expect(codeFor(name, shop)).toMatch(/["']PUT["']|["']put["']/u);
  });
});

const strings = v.array(v.string());
const schemas = {
  s3: v.array(
    v.strictObject({
      ...{ AllowedOrigins: strings, AllowedHeaders: strings, ExposeHeaders: strings },
      AllowedMethods: v.array(v.picklist(["GET", "HEAD", "PUT", "POST", "DELETE"])),
      MaxAgeSeconds: v.optional(v.number()),
    }),
  ),
  apiGateway: v.strictObject({
    ...{ AllowOrigins: strings, AllowMethods: strings, AllowHeaders: strings, ExposeHeaders: strings },
    AllowCredentials: v.boolean(),
    MaxAge: v.optional(v.number()),
  }),
};

test.each(Object.keys(schemas) as (keyof typeof schemas)[])("%s takes what is written, whatever the policy", (name) => {
  for (const [, one] of policies) v.parse(schemas[name], JSON.parse(codeFor(name, one)));
  expect(JSON.parse(codeFor(name, shop))).toMatchObject(
    name === "s3"
      ? [{ AllowedOrigins: ["https://shop.example", "https://*.app.example"], AllowedHeaders: ["X-Id"], MaxAgeSeconds: 600 }]
      : { AllowOrigins: ["https://shop.example"], AllowCredentials: true, MaxAge: 600 },
  );
});

test("no package gets any origin with credentials, nor one that reflects, nor null", () => {
  for (const name of targetNames.filter((one) => !targets[one].ranByTests && one !== "nestjs" && one !== "nextjs")) {
    for (const origins of ["any", "reflect", ["null"]] as const) {
      const spec = host([
        { kind: "cors", style: "policy", origins: typeof origins === "string" ? origins : [...origins], credentials: true },
      ]);
      const code = codeFor(name, spec);
      const allowsAny = /["']\*["'](?!\],|,$)|AllowAnyOrigin|ALL_ORIGINS = True/u.test(
        code.replaceAll(/^.*(?:resource|paths|Methods|Headers|methods|headers).*$/gmu, ""),
      );
      const allowsCredentials =
        /(?:credentials|Credentials|CREDENTIALS)\W+(?:true|True)|AllowCredentials\(\)|Credentialed: true/u.test(code);
      expect(`${name} ${String(origins)}: ${allowsAny && allowsCredentials}`).toBe(`${name} ${String(origins)}: false`);
      expect(code).not.toMatch(/["']null["']/u);
    }
  }
});

test("what Next.js is given is JavaScript, whatever the policy", () => {
  for (const [, one] of policies) {
    const code = codeFor("nextjs", one).replace("export function", "function");
    expect(() => new Function("NextResponse", code)).not.toThrow();
  }
});
