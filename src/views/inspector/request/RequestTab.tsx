import { Copy, Plus } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { limits } from "../../../scenario/limits.ts";
import type { ActionSpec } from "../../../scenario/schema.ts";
import { usePicture, usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { initiatorOf } from "../../../trace/initiators.ts";
import { Url } from "../../../url/url.ts";
import type { Words } from "../../../words/contract.ts";
import { pathOf } from "../../../words/trace/events.ts";
import { originOf } from "../../../words/trace/names.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useFocusNext } from "../../ui/use-focus-next.ts";
import { useWords } from "../../ui/use-words.ts";
import { useBrief } from "../brief.tsx";
import { useChangedItems } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { Items } from "../Items.tsx";
import { useLock } from "../Lock.tsx";
import { ActionPanel } from "./ActionPanel.tsx";
import own from "./RequestTab.module.css";

/** How each kind is come by: by a button here, or in a request's form, by choosing what it is made with. */
const ways = {
  fetch: "button",
  xhr: "button",
  element: "button",
  form: "button",
  client: "button",
  eventsource: "form",
  websocket: "form",
  iframe: "form",
  navigation: "form",
  beacon: "form",
} as const satisfies Readonly<Record<ActionSpec["kind"], "button" | "form">>;

type Kind = keyof typeof ways;
type Offered = { [K in Kind]: (typeof ways)[K] extends "button" ? K : never }[Kind];
const kinds = (Object.keys(ways) as Kind[]).filter((kind): kind is Offered => ways[kind] === "button");

/** What is asked, in order: by scripts of pages, and by programs that are no browsers. */
export function RequestTab() {
  const actions = usePlayground((s) => s.scenario.actions);
  const words = useWords("requestTab").request;
  const { things } = useWords("trace");
  const changed = useChangedItems(["actions"]);
  const titles = useMemo(() => actions.map((action) => titleOf(words, things, action)), [words, things, actions]);
  const store = usePlaygroundStore();
  const edit = store.getState().edit;
  // The one that is being watched; from then on what the reader opens.
  const watched = usePicture((picture) => picture.action);
  const pointed = usePlayground((s) => s.selection);
  const [open, setOpen] = useState<number | null>(pointed?.kind === "action" ? pointed.action : Math.max(0, watched));
  useEffect(() => {
    if (pointed?.kind === "action") setOpen(pointed.action);
  }, [pointed]);
  const full = titles.length >= limits.actions;
  const brief = useBrief();
  const free = useLock(["actions"]) === "open" && !brief;
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  /** To be called before requests come or go. Where only one is left there is no row. */
  const follow = (row: number) =>
    focusNext(`[data-row="${row}"] > * > [data-cell="toggle"]`, '[role="tab"][aria-selected="true"]');

  const adders = (
    <>
      <span className={styles.quiet}>{words.add}</span>
      {kinds.map((kind, i) => (
        <SmallButton
          key={kind}
          icon={Plus}
          data-add={i === 0 ? "" : undefined}
          disabled={full}
          aria-label={words.kinds[kind].add}
          onClick={() => {
            follow(titles.length);
            edit({ type: "addAction", kind });
            setOpen(titles.length);
          }}
        >
          {words.kinds[kind].title}
        </SmallButton>
      ))}
      {titles.length === 1 && (
        <SmallButton
          icon={Copy}
          onClick={() => {
            follow(1);
            edit({ type: "duplicateAction", action: 0 });
            setOpen(1);
          }}
        >
          {words.duplicate}
        </SmallButton>
      )}
    </>
  );

  if (titles.length === 1) {
    return (
      <div ref={root} className={styles.parts}>
        <ActionPanel index={0} />
        {free && <div className={`${styles.row} ${own.adders}`}>{adders}</div>}
      </div>
    );
  }
  return (
    <div ref={root}>
      {titles.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      <Items
        path={["actions"]}
        label={words.label}
        name={(i) => words.one(i + 1)}
        count={titles.length}
        changed={changed}
        isOpen={(i) => i === open}
        onToggle={(i) => setOpen(i === open ? null : i)}
        title={(i) => <Title of={titles[i] ?? ""} />}
        onMove={(from, to) => {
          edit({ type: "moveAction", from, to });
          setOpen(to);
        }}
        onDuplicate={(action) => {
          edit({ type: "duplicateAction", action });
          setOpen(action + 1);
        }}
        onRemove={(action) => {
          follow(Math.min(action, titles.length - 2));
          edit({ type: "removeAction", action });
          setOpen(null);
        }}
        body={(i) => <ActionPanel key={i} index={i} />}
        {...(brief ? {} : { adders: () => adders })}
      />
    </div>
  );
}

function titleOf(words: Words["requestTab"]["request"], things: Words["trace"]["things"], action: ActionSpec): string {
  const kind = action.kind === "client" ? action.client : `${things[initiatorOf(action)].name}${withAttribute(action)}`;
  const absolute = Url.canParse(action.url);
  return [
    kind,
    "method" in action ? action.method : "",
    `${absolute ? originOf(action.url) : ""}${pathOf(action.url)}`,
    action.wait > 0 ? words.after(action.wait / 1000) : "",
  ].join("\n");
}

/** What tells two elements apart that load the same. */
function withAttribute(action: ActionSpec): string {
  if (action.kind !== "element" || action.crossorigin === "none") return "";
  return action.crossorigin === "anonymous" ? " crossorigin" : " crossorigin=use-credentials";
}

function Title({ of }: { readonly of: string }) {
  const [kind, method, where, wait] = of.split("\n");
  return (
    <>
      <span className={own.kind}>
        <ScenarioText of={kind ?? ""} />
      </span>{" "}
      <code>
        {method && (
          <b>
            <ScenarioText dir="ltr" of={method} />{" "}
          </b>
        )}
        <ScenarioText dir="ltr" of={where ?? ""} />
      </code>
      {wait && <span className={own.kind}> {wait}</span>}
    </>
  );
}
