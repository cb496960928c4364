import fc from "fast-check";

/** What a command says. */
export interface Said {
  readonly method: string | null;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly data: readonly string[];
  /** Options that stand for headers, a method or a body, each with its value, where it has one. */
  readonly further: readonly (readonly [option: string, value: string | null])[];
}

const plain = fc.stringMatching(/^[\w.~-]{1,10}$/u);
const value = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(..."abcdefgXYZ0123456789-_./=,:;+*()[]{}<>@#%&|~^") },
      { weight: 1, arbitrary: fc.constantFrom(" ", '"', "'", "\\", "$", "`", "!", "é", "日", "\t") },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join("").trim());
const header = fc
  .tuple(
    fc.constantFrom(
      "Accept",
      "Content-Type",
      "Authorization",
      "X-Request-Id",
      "Origin",
      "Referer",
      "User-Agent",
      "If-Match",
      "x-api-version",
    ),
    value.filter((one) => one !== ""),
  )
  .map(([name, text]): readonly [string, string] => [name, text]);
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((one) => JSON.stringify(one)),
  value,
  fc.constant("a=1&b=two words&c=%20"),
);

const url = fc
  .tuple(
    fc.constantFrom("https", "http"),
    fc.constantFrom("api.shop.example", "localhost:8080", "127.0.0.1:3000", "a.b.example"),
    fc.array(plain, { maxLength: 3 }),
    fc.array(fc.tuple(plain, plain), { maxLength: 3 }),
  )
  .map(([scheme, host, path, query]) => {
    const asked = query.map((pair) => pair.join("=")).join("&");
    return `${scheme}://${host}/${path.filter((one) => one !== "." && one !== "..").join("/")}${asked === "" ? "" : `?${asked}`}`;
  });

const further = fc.oneof(
  fc.tuple(
    fc.constantFrom("-A", "--user-agent", "-e", "--referer"),
    value.filter((one) => one !== ""),
  ),
  fc.tuple(fc.constantFrom("-b", "--cookie"), fc.constantFrom("sid=1", "sid=1; theme=dark")),
  fc.tuple(fc.constantFrom("-u", "--user"), fc.constant("me:secret")),
  fc.tuple(fc.constantFrom("-I", "--head", "-G", "--get"), fc.constant(null)),
  fc.tuple(
    fc.constantFrom("--json", "--data-urlencode"),
    fc.constantFrom('{"a":1}', "a=b c&d", "name=x y", "=x y", "plain text"),
  ),
  fc.tuple(fc.constantFrom("-F", "--form"), fc.constantFrom("a=b", "file=text")),
);

const said: fc.Arbitrary<Said> = fc.record({
  url,
  method: fc.option(fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"), { nil: null }),
  headers: fc.uniqueArray(header, { maxLength: 5, selector: ([name]) => name }),
  data: fc.array(
    json.filter((one) => !one.startsWith("@")),
    { maxLength: 2 },
  ),
  further: fc.oneof(fc.constant([]), fc.array(further, { maxLength: 1 })),
});

type Quote = (text: string) => string;

const single: Quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const double: Quote = (text) => `"${text.replaceAll(/[\\$`"]/gu, "\\$&")}"`;
/** As a shell reads a word in which every unusual character has a backslash. */
const bare: Quote = (text) =>
  text === "" || /[^\x20-\x7e]/u.test(text) ? single(text) : text.replaceAll(/[^\w./:=?-]/gu, "\\$&");
/** `$'…'`, as DevTools writes what is not plain. */
const ansi: Quote = (text) =>
  `$'${text.replaceAll(/[^\x20-\x7e]|['\\!]/gu, (char) =>
    char === "'" || char === "\\" ? `\\${char}` : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )}'`;

interface Spelling {
  readonly quote: Quote;
  readonly request: (method: string) => string;
  readonly header: string;
  readonly data: string;
  readonly between: string;
  readonly more: string;
  readonly last: boolean;
}

const spelling: fc.Arbitrary<Spelling> = fc.record({
  quote: fc.constantFrom(single, double, bare, ansi),
  request: fc.constantFrom(
    (method: string) => `-X ${method}`,
    (method: string) => `-X${method}`,
    (method: string) => `--request ${method}`,
    (method: string) => `-sSX ${method}`,
  ),
  header: fc.constantFrom("-H ", "--header ", "-H"),
  data: fc.constantFrom("-d ", "--data ", "--data-raw ", "--data-binary ", "--data-ascii ", "-d"),
  between: fc.constantFrom(" ", " \\\n  ", "  "),
  more: fc.constantFrom("", "-i", "-s", "--compressed", "-k", "-L", "--insecure -v", "-o /dev/null", "--max-time 10", "-sS"),
  last: fc.boolean(),
});

function written(
  { method, url: address, headers, data: given, further: others }: Said,
  { quote, request, header: name, data: option, between, more, last }: Spelling,
): string {
  // curl takes a form or data, not both.
  const data = others.some(([option]) => option === "-F" || option === "--form") ? [] : given;
  const options = [
    ...(method === null ? [] : [request(method)]),
    ...headers.map(([field, text]) => `${name}${quote(`${field}: ${text}`)}`),
    ...data.map((text) => `${option}${quote(text)}`),
    ...others.map(([option, text]) => (text === null ? option : `${option} ${quote(text)}`)),
    ...(more === "" ? [] : [more]),
  ];
  const all = last ? [...options, quote(address)] : [quote(address), ...options];
  return ["curl", ...all].join(between);
}

/** Commands for bash, as browsers copy them and as people write them; the same for the same seed. */
export const commands = (count: number, seed: number): readonly string[] =>
  fc.sample(
    fc.tuple(said, spelling).map(([one, how]) => written(one, how)),
    { numRuns: count, seed },
  );
