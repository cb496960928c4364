import { useId, useState } from "react";
import { baseUrl } from "../../../origins/page-origin.ts";
import { hostAt, originOf } from "../../../scenario/building/host-at.ts";
import type { Scenario } from "../../../scenario/schema.ts";
import type { BoardNode } from "../../../scene/board/topology.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { Url } from "../../../url/url.ts";
import { useWords } from "../../ui/use-words.ts";
import { AddressField } from "./AddressField.tsx";
import type { Ask } from "./context.ts";
import { nameOf } from "./names.ts";
import styles from "./Popup.module.css";
import { PopupForm } from "./PopupForm.tsx";
import { typedRequest, withBody } from "./typed-request.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"] as const;

interface Props {
  readonly of: Extract<Ask, { kind: "request" }>;
  readonly onClose: () => void;
}

/** A new request in four presses: method, URL, whether with JSON, whether with cookies. The rest has its form. */
export function RequestForm({ of: { by, to, at }, onClose }: Props) {
  const { ask: words } = useWords("board");
  const scenario = usePlayground((state) => state.scenario);
  const edit = usePlayground((state) => state.edit);
  const select = usePlayground((state) => state.select);
  const show = usePlayground((state) => state.show);
  const note = useId();
  const page = by?.kind === "page" ? by.page : null;
  const [method, setMethod] = useState("GET");
  const [url, setUrl] = useState(() => firstUrl(scenario, by, to));
  /** What was pasted into the field of the URL. */
  const [pasted, setPasted] = useState<ReturnType<typeof typedRequest>>(null);
  const [json, setJson] = useState(false);
  const [credentials, setCredentials] = useState(false);
  const origin = originOf(url, page ? baseUrl(page) : undefined);
  const known = origin !== null && hostAt(scenario, origin) !== undefined;
  const type = (text: string) => {
    const typed = typedRequest(text);
    setUrl(typed?.url ?? text);
    setPasted(typed);
    if (!typed) return;
    setMethod(typed.method ?? "GET");
    setJson(typed.json ?? false);
    setCredentials((before) => typed.credentials ?? before);
  };
  const add = () => {
    edit({
      ...{ type: "drawRequest", page: page?.id ?? null, url, method, json, credentials },
      ...(pasted?.url === url ? { body: pasted.body ?? null, headers: pasted.headers ?? [] } : {}),
    });
    select({ kind: "action", action: scenario.actions.length });
    show("request");
  };
  return (
    <PopupForm
      title={to ? words.to(visibleText(nameOf(to))) : words.anywhere}
      at={at}
      note={{ id: note, text: origin === null ? words.badUrl : known ? "" : words.newServer(origin), bad: origin === null }}
      done={words.add}
      onDone={add}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <select
          data-first
          aria-label={words.method}
          value={method}
          onChange={({ target }) => {
            setMethod(target.value);
            setJson(withBody.includes(target.value));
          }}
        >
          {[...new Set([...methods, method])].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <AddressField label={words.url} labelHidden value={url} onChange={type} bad={origin === null} note={note} />
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={json} onChange={({ target }) => setJson(target.checked)} />
        {words.json}
      </label>
      {page && (
        <label className={styles.check}>
          <input type="checkbox" checked={credentials} onChange={({ target }) => setCredentials(target.checked)} />
          {words.credentials}
        </label>
      )}
    </PopupForm>
  );
}

/** Of the server that was pointed at; else of one that is there, else of one that a page of this name may have. */
function firstUrl(scenario: Scenario, by: BoardNode | null, to: BoardNode | null): string {
  if (to?.kind === "host") return `${to.host.origins[0] ?? ""}/`;
  if (to?.kind === "missing") return `${to.origin}/`;
  const free = by?.kind === "page" ? Url.parse(baseUrl(by.page))?.hostname.replace(/^www\./u, "") : "";
  const origin = scenario.hosts[0]?.origins[0];
  return origin ? `${origin}/` : `https://api.${free || "service.example"}/`;
}
