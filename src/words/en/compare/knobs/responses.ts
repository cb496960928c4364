import type { responses as records } from "../../../../engine/profiles/knobs/responses.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, oneOf } from "./kinds.ts";

export const responses: KnobTableOf<typeof records> = {
  corsAnswersChallenge: does("XMLHttpRequest answers a 401 of another origin with the user and password that it was given."),
  emptyLinesDropped: does("Of a response header with several lines the empty ones are left out."),
  exposeStarBeforeBadToken: does("A * in Access-Control-Expose-Headers counts even if what follows it cannot be read."),
  resends408: does("A request that is answered with 408 is sent once more."),
  status407: oneOf("A 407 from a server that is no proxy.", { error: "is a network error", given: "is handed to the page" }),
  status101: oneOf("A 101 after which nothing comes.", { error: "is a network error", given: "is handed to the page" }),
  doubles421ContentType: does("After a 421 and the second attempt Content-Type appears twice."),
  responseUrlKeepsCredentials: does("responseURL keeps the user name and password of the URL."),
  contentTypeThatCounts: oneOf("Which of several Content-Types counts.", {
    last: "the last one that is a type",
    first: "the first",
  }),
};
