import { useId, useState } from "react";
import { originOf } from "../../../scenario/building/host-at.ts";
import { type DrawnRequest, withPageAndRequest } from "../../../scenario/building/requests.ts";
import { limits } from "../../../scenario/limits.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../ui/use-words.ts";
import styles from "./StartForm.module.css";
import { typedRequest } from "./typed-request.ts";

type Drawn = Omit<DrawnRequest, "page">;

const sample = { method: "GET", url: "https://api.shop.example/" };

/** The whole question in one go: who asks, what is asked; the server that answers comes with it. */
export function StartForm() {
  const { ask, start } = useWords("board");
  const scenario = usePlayground((state) => state.scenario);
  const edit = usePlayground((state) => state.edit);
  const select = usePlayground((state) => state.select);
  const show = usePlayground((state) => state.show);
  const id = useId();
  const [page, setPage] = useState("https://shop.example");
  const [typed, setTyped] = useState(`${sample.method} ${sample.url}`);
  /** What the reader has ticked himself; null: it goes by what was typed. */
  const [json, setJson] = useState<boolean | null>(null);
  const [credentials, setCredentials] = useState<boolean | null>(null);
  const read = typedRequest(typed);
  const url = (read?.url ?? typed).trim();
  const request: Drawn = {
    method: "GET",
    ...read,
    url,
    json: json ?? read?.json ?? false,
    credentials: credentials ?? read?.credentials ?? false,
  };
  const address = /^[a-z]+:/iu.test(page.trim()) ? page.trim() : `https://${page.trim()}`;
  const bad = originOf(address) === null ? start.badPage : originOf(url, address) === null ? ask.badUrl : "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (bad !== "") return;
        edit({ type: "replace", scenario: withPageAndRequest(scenario, address, request) });
        select({ kind: "action", action: scenario.actions.length });
        show("request");
      }}
    >
      <label>
        {start.who}
        <input
          value={page}
          maxLength={limits.url}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setPage(target.value)}
        />
      </label>
      <label>
        {start.what}
        <input
          value={typed}
          maxLength={limits.body}
          aria-describedby={`${id}-note`}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <p className={styles.ticks}>
        <label>
          <input type="checkbox" checked={request.json} onChange={({ target }) => setJson(target.checked)} />
          {ask.json}
        </label>
        <label>
          <input type="checkbox" checked={request.credentials} onChange={({ target }) => setCredentials(target.checked)} />
          {ask.credentials}
        </label>
        <Button look="primary" type="submit" aria-disabled={bad !== ""}>
          {start.build}
        </Button>
      </p>
      <p id={`${id}-note`} className={styles.note} data-bad={bad !== ""}>
        {bad || start.note}
      </p>
    </form>
  );
}
