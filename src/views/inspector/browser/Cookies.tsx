import { Plus } from "lucide-react";
import { useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { limits } from "../../../scenario/limits.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useWords } from "../../ui/use-words.ts";
import { cookieLines, examples, freshCookie } from "../completions.ts";
import { TextField } from "../fields/TextField.tsx";
import { SmallButton } from "../IconButton.tsx";
import inspector from "../Inspector.module.css";
import { Items } from "../Items.tsx";
import { LockedPart } from "../Lock.tsx";

const path = ["browser", "cookies"];

/** Cookies that servers have set before the run begins. */
export function Cookies() {
  const words = useWords("browserTab").storage.cookiesBefore;
  const lines = usePlayground(useShallow((s) => s.scenario.browser.cookies.map((cookie) => cookie.line)));
  const store = usePlaygroundStore();
  const edit = store.getState().edit;
  const [open, setOpen] = useState<number | null>(null);
  const add = (added: (index: number) => void) => {
    added(lines.length);
    const origin = store.getState().scenario.hosts[0]?.origins[0] ?? examples.upstream;
    edit({ type: "insert", path, value: { url: `${origin}/`, line: freshCookie } });
    setOpen(lines.length);
  };
  return (
    <>
      {lines.length === 0 && <p className={inspector.quiet}>{words.none}</p>}
      <Items
        path={path}
        label={words.label}
        name={(i) => words.one(i + 1)}
        count={lines.length}
        title={(i) => (
          <code>
            <ScenarioText dir="ltr" of={lines[i]?.split(";")[0] ?? ""} />
          </code>
        )}
        isOpen={(i) => i === open}
        onToggle={(i) => setOpen(i === open ? null : i)}
        onMove={(from, to) => {
          edit({ type: "move", path, from, to });
          setOpen(to);
        }}
        onRemove={(at) => edit({ type: "remove", path, at })}
        body={(i) => (
          <LockedPart path={[...path, i]}>
            <TextField label={words.setBy} path={[...path, i, "url"]} maxLength={limits.url} />
            <TextField label={words.line} path={[...path, i, "line"]} maxLength={limits.headerValue} options={cookieLines} />
          </LockedPart>
        )}
        adders={(added) => (
          <SmallButton icon={Plus} data-add disabled={lines.length >= limits.cookies} onClick={() => add(added)}>
            {words.add}
          </SmallButton>
        )}
      />
    </>
  );
}
