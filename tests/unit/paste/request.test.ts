import { describe, expect, it } from "vitest";
import { recognise } from "../../../src/paste/recognise.ts";
import { readCalls } from "../../../src/paste/request/calls.ts";
import { readCurl } from "../../../src/paste/request/curl.ts";
import { readPowershell } from "../../../src/paste/request/powershell.ts";

const url = "https://api.shop.example/orders/7";

describe("curl", () => {
  it("as browsers copy it for bash", () => {
    const text = `curl '${url}?q=a%20b' \\
  -X 'PUT' \\
  -H 'accept: */*' \\
  -H 'content-type: application/json' \\
  -b 'sid=1; theme=dark' \\
  -H 'origin: https://shop.example' \\
  --data-raw $'{"text":"it\\'s \\u0021","n":2}' ;
echo done`;
    expect(readCurl(text)).toMatchObject([
      {
        url: `${url}?q=a%20b`,
        method: "PUT",
        page: "https://shop.example",
        credentials: "include",
        body: `{"text":"it's !","n":2}`,
        headers: [
          ["accept", "*/*"],
          ["content-type", "application/json"],
          ["Cookie", "sid=1; theme=dark"],
          ["origin", "https://shop.example"],
        ],
        at: { line: 1, lastLine: 7 },
      },
    ]);
  });

  it("as browsers copy it for the command line of Windows", () => {
    const text = [
      `curl ^"${url}?a=1^&b=2^" ^`,
      '  -X ^"PUT^" ^',
      '  -H ^"content-type: application/json^" ^',
      '  -H ^"sec-ch-ua: ^\\^"Chromium^\\^";v=^\\^"156^\\^"^" ^',
      '  --data-raw ^"^{^\\^"qty^\\^":2,^\\^"p^\\^":^\\^"50^%^\\^"^}^"',
    ].join("\r\n");
    expect(readCurl(text)).toMatchObject([
      {
        url: `${url}?a=1&b=2`,
        method: "PUT",
        headers: [
          ["content-type", "application/json"],
          ["sec-ch-ua", '"Chromium";v="156"'],
        ],
        body: '{"qty":2,"p":"50%"}',
      },
    ]);
  });

  it.each([
    [`$ curl -sSL -XDELETE ${url} -H "X-A: 1"`, "DELETE", [["X-A", "1"]]],
    [`curl ${url} -d a=1 -d b=2`, "POST", [["Content-Type", "application/x-www-form-urlencoded"]]],
    [`curl -I ${url}`, "HEAD", []],
    [`curl --request=PATCH --url ${url}`, "PATCH", []],
    [`curl -o out.txt -i ${url} && ls`, "GET", []],
  ])("as people write it: %s", (text, method, headers) => {
    expect(readCurl(text)).toMatchObject([{ url, method, headers }]);
  });
});

it("PowerShell, as browsers copy it", () => {
  const text = `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.Cookies.Add((New-Object System.Net.Cookie("sid", "1", "/", "api.shop.example")))
Invoke-WebRequest -UseBasicParsing -Uri "${url}" \`
-Method "PUT" \`
-WebSession $session \`
-Headers @{
"authority"="api.shop.example"
  "method"="PUT"
  "origin"="https://shop.example"
  "sec-ch-ua"="\`"Chromium\`""
} \`
-ContentType "application/json" \`
-Body "{\`"city\`":\`"Lyon$([char]233)\`"}"`;
  expect(readPowershell(text)).toMatchObject([
    {
      url,
      method: "PUT",
      credentials: "include",
      page: "https://shop.example",
      headers: [
        ["Content-Type", "application/json"],
        ["origin", "https://shop.example"],
        ["sec-ch-ua", '"Chromium"'],
      ],
      body: '{"city":"Lyoné"}',
    },
  ]);
});

describe("fetch()", () => {
  it("as browsers copy it", () => {
    const text = `fetch("${url}", {
  "headers": { "authorization": "Bearer ‹replaced›", "content-type": "application/json" },
  "referrer": "https://shop.example/",
  "body": "{\\"qty\\":2}",
  "method": "PUT",
  "mode": "cors",
  "credentials": "include"
});`;
    expect(readCalls(text)).toMatchObject([
      {
        source: "fetch",
        url,
        method: "PUT",
        credentials: "include",
        mode: "cors",
        body: '{"qty":2}',
        page: "https://shop.example/",
      },
    ]);
  });

  it("as people write it: what has to be run to be known is not made up", () => {
    const [piece] = readCalls(`const r = await fetch(\`${url}\`, {
      method: 'POST', // create
      headers: new Headers({ 'Content-Type': 'application/json', 'X-Trace': traceId }),
      body: JSON.stringify({ qty: 2, note: "a, b" }),
      signal,
    }).then((r) => r.json());`);
    expect(piece).toMatchObject({ url, method: "POST", credentials: "same-origin", body: '{"qty":2,"note":"a, b"}' });
    expect(piece?.headers).toEqual([
      ["Content-Type", "application/json"],
      ["X-Trace", ""],
    ]);
    expect(readCalls("fetch(url, options)")).toEqual([]);
  });
});

it("Axios and XMLHttpRequest", () => {
  expect(readCalls(`axios.put("${url}", { qty: 2 }, { withCredentials: true, headers: { "X-A": "1" } })`)).toMatchObject([
    {
      source: "axios",
      method: "PUT",
      credentials: "include",
      body: '{"qty":2}',
      headers: [
        ["Content-Type", "application/json"],
        ["X-A", "1"],
      ],
    },
  ]);
  expect(readCalls(`axios({ method: 'delete', url: '${url}' })`)).toMatchObject([
    { url, method: "DELETE", credentials: "same-origin" },
  ]);
  const code = `const xhr = new XMLHttpRequest();
xhr.open("PUT", "${url}");
xhr.withCredentials = true;
xhr.setRequestHeader("X-A", "1");
xhr.send("a=1");`;
  expect(readCalls(code)).toMatchObject([
    { source: "xhr", url, method: "PUT", credentials: "include", headers: [["X-A", "1"]], body: "a=1" },
  ]);
});

describe("curl, where it was read otherwise than by a shell", () => {
  const read = (text: string) => recognise(text).pieces.find(({ kind }) => kind === "request");

  it("a caret before a quotation mark is Windows’ only where no other quotes are", () => {
    expect(read(String.raw`curl http://a.example/x -XPATCH --header If-Match:\ \" --data-raw g\^\"b`)).toMatchObject({
      headers: [
        ["If-Match", '"'],
        ["Content-Type", "application/x-www-form-urlencoded"],
      ],
      body: 'g^"b',
    });
    expect(read(`curl -H "Referer: ^" --data "{\\"a\\":1}" "https://a.example/"`)).toMatchObject({ body: '{"a":1}' });
    expect(read(`curl ^"https://a.example/x^" ^\n  -H ^"x-id: ^\\^"1^\\^"^"`)).toMatchObject({ headers: [["x-id", '"1"']] });
  });

  it("what an option stands for gives way to a header that is written out", () => {
    expect(read(`curl https://a.example/ -A agent -H 'User-Agent: mine'`)).toMatchObject({ headers: [["User-Agent", "mine"]] });
    expect(read(`curl https://a.example/ -d a=1 --json '{"a":1}' --data-urlencode 'n=x y'`)).toMatchObject({
      body: 'a=1{"a":1}&n=x+y',
    });
  });
});
