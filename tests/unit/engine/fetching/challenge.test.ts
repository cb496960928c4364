import { describe, expect, it } from "vitest";
import { answer, api, headerOf, type Server, shop, xhrs } from "../browse.ts";

const challenged: Server = (request) => {
  const open = { "Access-Control-Allow-Origin": shop, "Access-Control-Allow-Credentials": "true" };
  if (headerOf(request, "authorization") === "Basic w7w6OnA=") return answer(open);
  return answer({ ...open, "WWW-Authenticate": 'Basic realm="orders"' }, 401, "who are you?");
};

const withPassword = (url: string) => url.replace("https://", "https://%C3%BC:%3Ap@");

describe("a 401 that asks for user and password", () => {
  it("is answered with those that open() was given, on the page's own server", () => {
    const played = xhrs(withPassword(`${shop}/orders`), challenged);
    expect(played.sent.map((request) => headerOf(request, "authorization"))).toEqual([null, "Basic w7w6OnA="]);
    expect(played.outcome).toMatchObject({ kind: "response", status: 200 });
  });

  it("is given to script where open() was given none", () => {
    expect(xhrs(`${shop}/orders`, challenged)).toMatchObject({ outcome: { status: 401 }, sent: { length: 1 } });
  });

  it.each([
    ["standard", 401, 1],
    ["chromium", 401, 1],
    ["firefox", 200, 2],
    ["webkit", 401, 1],
  ] as const)("of another origin comes to an end in %s with %d after %d", (profile, status, requests) => {
    const played = xhrs(withPassword(`${api}/orders`), challenged, { withCredentials: true }, { profile });
    expect(played).toMatchObject({ outcome: { kind: "response", status }, sent: { length: requests } });
  });
});
