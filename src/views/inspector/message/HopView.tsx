import { useMemo, useState } from "react";
import { usePlayground } from "../../../store/hooks.ts";
import { pathOf } from "../../../words/trace/events.ts";
import { namesOf } from "../../../words/trace/names.ts";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { useWords } from "../../ui/use-words.ts";
import styles from "../Inspector.module.css";
import { HeaderLines } from "./HeaderLines.tsx";
import type { Hop } from "./hop.ts";
import message from "./Message.module.css";
import { noAnswer } from "./no-answer.ts";

const sides = [
  { id: "request", title: "Request" },
  { id: "response", title: "Response" },
] as const;

const purposes = {
  preflight: "Preflight",
  actual: "Request",
  forward: "Forwarded by the proxy",
  client: "Without a browser",
} as const;

export function HopView({ hop }: { readonly hop: Hop }) {
  const words = useWords("trace");
  const [chosen, setChosen] = useState<"request" | "response" | null>(null);
  const scenario = usePlayground((s) => s.scenario);
  const names = useMemo(() => namesOf(words, scenario), [words, scenario]);
  const { request, response } = hop;
  const side = chosen ?? (response ? "response" : "request");
  return (
    <>
      <p className={styles.quiet}>
        <strong className={request.purpose === "preflight" ? message.preflight : message.actual}>
          {purposes[request.purpose]}
        </strong>{" "}
        <ScenarioText of={names.node(request.from)} /> →{" "}
        <ScenarioText of={request.to === null ? "nowhere: no server has this origin" : names.node(request.to)} />
      </p>
      <Tabs label="Side" tabs={sides} open={side} onOpen={setChosen} look="small">
        {side === "request" ? <RequestMessage hop={hop} /> : <ResponseMessage hop={hop} />}
      </Tabs>
    </>
  );
}

function RequestMessage({ hop: { request, requestLines } }: { readonly hop: Hop }) {
  const { method, url, body } = request.request;
  return (
    <div className={message.message}>
      <p className={message.start}>
        <ScenarioText dir="ltr" of={`${method} ${pathOf(url)}`} /> <span className={styles.quiet}>HTTP/1.1</span>
      </p>
      <HeaderLines label="Request headers" lines={requestLines} />
      <Body text={body} />
    </div>
  );
}

function ResponseMessage({ hop: { request, response, responseLines, place } }: { readonly hop: Hop }) {
  if (!response) return <p className={styles.quiet}>No answer yet at this step.</p>;
  if ("failure" in response.response) return <p className={styles.quiet}>No answer came: {noAnswer(response.response)}</p>;
  const { status, body } = response.response;
  return (
    <div className={message.message}>
      {place === "held" && (
        <p className={message.withheld}>
          {request.purpose === "preflight"
            ? "Arrived, and did not give permission: the request itself is never sent."
            : "Arrived, and withheld by the browser: the script gets nothing of this."}
        </p>
      )}
      <p className={message.start}>
        <span className={styles.quiet}>HTTP/1.1</span> {status}
      </p>
      <HeaderLines label="Response headers" lines={responseLines} />
      <Body text={body} />
    </div>
  );
}

function Body({ text }: { readonly text: string | null }) {
  if (text === null || text === "") return <p className={styles.quiet}>No body.</p>;
  return (
    <pre className={message.body}>
      <LongText of={text} most={2000}>
        {(shown) => <ScenarioText of={shown} lines="many" />}
      </LongText>
    </pre>
  );
}
