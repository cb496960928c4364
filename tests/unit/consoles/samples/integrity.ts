import { failed, type Heard } from "./failed.ts";

/** In tests/truth/corpus/links-and-integrity.json too. */
const url = "http://127.0.0.1:8702/r";
const computed = "IN4QPR+wbqF7lqOBAwiW87a08Vwo/TPLxQnGfa+iiyP0JOhkb13wx9/OJTsMtMOv";
const integrity = "sha384-cA2k5ShGbDszTFJ5DCwUz0SM78jrtzK+xEyMQFDiO7NqJbEU9UCtZBjvgxiEUqsK";
const values = { integrity, algorithm: "sha384", size: 28, url };
const inWebkit = `Cannot load script ${url}. Failed integrity metadata check. Content length: 28, Expected content length: 28, Expected metadata: ${integrity}`;

export const byIntegrity: readonly Heard[] = [
  {
    failure: failed("INTEGRITY_MISMATCH", "script", { ...values, computed }, url, "cors"),
    lines: {
      chromium: [
        `Failed to find a valid digest in the 'integrity' attribute for resource '${url}' with computed SHA-384 integrity '${computed}'. The resource has been blocked.`,
      ],
      firefox: [
        `None of the “sha384” hashes in the integrity attribute match the content of the subresource at “${url}”. The computed hash is “${computed}”.`,
      ],
      webkit: [inWebkit],
    },
  },
  {
    failure: failed("INTEGRITY_NEEDS_CORS", "script", values, url),
    lines: {
      chromium: [
        `Subresource Integrity: The resource '${url}' has an integrity attribute, but the resource requires the request to be CORS enabled to check the integrity, and it is not. The resource has been blocked because the integrity cannot be enforced.`,
      ],
      firefox: [`“${url}” is not eligible for integrity checks since it’s neither CORS-enabled nor same-origin.`],
      webkit: [inWebkit],
    },
  },
];
