import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";
import { networkReasons } from "../failures/network.ts";

/** How a request is made, and where it goes. */
export const requestSteps = {
  "construct-request": ({ values: v }) => ({
    title: say`A request is made`,
    why: say`${v.method} ${v.url}, mode ${v.mode}, credentials ${v.credentials}. Only the browser decides what is really sent.`,
  }),
  "append-origin": ({ values: v }) => ({
    title: v.origin === null ? say`No ${"Origin"} header` : say`${"Origin"}: ${v.origin}`,
    why: originReasons[v.because],
  }),
  "drop-headers": ({ values: v }) => ({
    title: say`${list(v.names)} left out`,
    why:
      v.because === "forbidden"
        ? say`Scripts may not set ${list(v.names)}. The browser leaves it out without an error.`
        : say`Mode ${"no-cors"} lets only a few harmless headers through. ${list(v.names)} is left out without an error.`,
  }),
  "method-normalized": ({ values: v }) => ({
    title: say`${v.from} becomes ${v.to}`,
    why: say`Six method names are put into capitals: ${"DELETE"}, ${"GET"}, ${"HEAD"}, ${"OPTIONS"}, ${"POST"}, ${"PUT"}. All others are sent as they are written.`,
  }),
  "block-bad-port": ({ values: v }) => ({
    title: say`Port ${v.port} is refused`,
    why: say`It belongs to another protocol. Nothing is sent.`,
  }),
  "keepalive-quota": ({ values: v }) => ({
    title: say`${v.size} bytes to keep alive`,
    why: say`Requests with ${"keepalive"} may carry ${v.limit} bytes together.`,
  }),
  "network-error": ({ values: v }) => ({
    title: say`No answer from ${v.host}`,
    why: networkReasons[v.reason](v.host),
  }),
  redirect: ({ values: v }) => ({
    title: v.next === null ? say`Redirect ${v.status} is not followed` : say`Redirect ${v.status} to ${v.next}`,
    why: say`${
      v.next === null ? say`Redirect mode is ${v.mode}.` : say`The browser goes there itself, and checks everything again.`
    }${v.methodFrom === v.methodTo ? [] : say` Method ${v.methodFrom} becomes ${v.methodTo}.`}${
      v.removedHeaders.length ? say` ${list(v.removedHeaders)} is not sent on.` : []
    }`,
  }),
  "origin-tainted": ({ values: v }) => ({
    title: say`The origin is sent as ${"null"} from here on`,
    why: say`The chain has led through another origin and on to a different one. The request no longer speaks for ${v.origin} alone, so ${"Origin"} says ${"null"}.`,
  }),
} satisfies Partial<StepTable>;

const originReasons: Record<StepOf<"append-origin">["values"]["because"], Phrase> = {
  cors: say`The request is cross-origin, so the browser says whose page it is for. No script can change or forge this header.`,
  websocket: say`A WebSocket’s handshake always carries it.`,
  method: say`Anything but ${"GET"} and ${"HEAD"} carries it, even to the own origin.`,
  "not-needed": say`A ${"GET"} or ${"HEAD"} that is not a CORS request carries none.`,
  tainted: say`A redirect led through another origin, so the browser says ${"null"}.`,
  "referrer-policy": say`The page’s referrer policy hides where it comes from.`,
};
