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

const sides = ["request", "response"] as const;
const protocol = "HTTP/1.1";

export function HopView({ hop }: { readonly hop: Hop }) {
  const words = useWords("messageTab");
  const trace = useWords("trace");
  const [chosen, setChosen] = useState<(typeof sides)[number] | null>(null);
  const scenario = usePlayground((s) => s.scenario);
  const names = useMemo(() => namesOf(trace, scenario), [trace, scenario]);
  const { request, response } = hop;
  const side = chosen ?? (response ? "response" : "request");
  return (
    <>
      <p className={styles.quiet}>
        <strong className={request.purpose === "preflight" ? message.preflight : message.actual}>
          {words.purposes[request.purpose]}
        </strong>{" "}
        <ScenarioText of={names.node(request.from)} /> →{" "}
        <ScenarioText of={request.to === null ? words.nowhere : names.node(request.to)} />
      </p>
      <Tabs
        label={words.side}
        tabs={sides.map((id) => ({ id, title: words.sides[id] }))}
        open={side}
        onOpen={setChosen}
        look="small"
      >
        {side === "request" ? <RequestMessage hop={hop} /> : <ResponseMessage hop={hop} />}
      </Tabs>
    </>
  );
}

function RequestMessage({ hop: { request, requestLines } }: { readonly hop: Hop }) {
  const words = useWords("messageTab");
  const { method, url, body } = request.request;
  return (
    <div className={message.message}>
      <p className={message.start}>
        <ScenarioText dir="ltr" of={`${method} ${pathOf(url)}`} /> <span className={styles.quiet}>{protocol}</span>
      </p>
      <HeaderLines label={words.requestHeaders} lines={requestLines} />
      <Body text={body} />
    </div>
  );
}

function ResponseMessage({ hop: { request, response, responseLines, place } }: { readonly hop: Hop }) {
  const words = useWords("messageTab");
  if (!response) return <p className={styles.quiet}>{words.noAnswerYet}</p>;
  if ("failure" in response.response) {
    const { failure, host } = response.response;
    return <p className={styles.quiet}>{words.noAnswer[failure](host)}</p>;
  }
  const { status, body } = response.response;
  return (
    <div className={message.message}>
      {place === "held" && (
        <p className={message.withheld}>{request.purpose === "preflight" ? words.noPermission : words.withheld}</p>
      )}
      <p className={message.start}>
        <span className={styles.quiet}>{protocol}</span> {status}
      </p>
      <HeaderLines label={words.responseHeaders} lines={responseLines} />
      <Body text={body} />
    </div>
  );
}

function Body({ text }: { readonly text: string | null }) {
  const words = useWords("messageTab");
  if (text === null || text === "") return <p className={styles.quiet}>{words.noBody}</p>;
  return (
    <pre className={message.body}>
      <LongText of={text} most={2000}>
        {(shown) => <ScenarioText of={shown} lines="many" />}
      </LongText>
    </pre>
  );
}
