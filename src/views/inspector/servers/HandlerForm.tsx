import { Plus } from "lucide-react";
import { useState } from "react";
import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import { fileKinds, type RouteSpec } from "../../../scenario/schema.ts";
import type { Words } from "../../../words/contract.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useWords } from "../../ui/use-words.ts";
import { cookieLines, examples, freshRouteCookie, methods } from "../completions.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { HeadersField } from "../fields/HeadersField.tsx";
import { StatusField } from "../fields/NumberField.tsx";
import { RowsField } from "../fields/RowsField.tsx";
import { AreaField, TextField } from "../fields/TextField.tsx";
import { TokensField } from "../fields/TokensField.tsx";
import { useEdit, useField } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import { Items } from "../Items.tsx";

const freshRoute: RouteSpec = {
  path: "/new",
  methods: [],
  status: 200,
  headers: [["Content-Type", "application/json"]],
  cookies: [],
  body: '{"ok":true}',
  file: "none",
  effect: "",
};

/** Routes, tried from the top; the first that fits answers. */
export function HandlerForm({ path: layer }: { readonly path: Path }) {
  const { handler: words } = useWords("layerForms");
  const path = [...layer, "routes"];
  const { value: routes } = useField<readonly RouteSpec[]>(path);
  const edit = useEdit();
  const [open, setOpen] = useState<number | null>(routes.length === 1 ? 0 : null);
  return (
    <Items
      path={path}
      label={words.label}
      name={(i) => words.one(i + 1)}
      count={routes.length}
      isOpen={(i) => i === open}
      onToggle={(i) => setOpen(i === open ? null : i)}
      title={(i) => (
        <code>
          <ScenarioText dir="ltr" of={titleOf(words, routes[i])} />
        </code>
      )}
      onMove={(from, to) => {
        edit({ type: "move", path, from, to });
        setOpen(to);
      }}
      onRemove={(at) => edit({ type: "remove", path, at })}
      body={(i) => <RouteForm path={[...path, i]} />}
      adders={(added) => (
        <SmallButton
          icon={Plus}
          data-add
          disabled={routes.length >= limits.routesPerHandler}
          onClick={() => {
            added(routes.length);
            edit({ type: "insert", path, value: freshRoute });
            setOpen(routes.length);
          }}
        >
          {words.add}
        </SmallButton>
      )}
    />
  );
}

function titleOf(words: Words["layerForms"]["handler"], route: RouteSpec | undefined): string {
  return route ? `${route.methods.join(" ") || words.anyMethod} ${route.path} → ${route.status}` : "";
}

function RouteForm({ path }: { readonly path: Path }) {
  const { handler: words } = useWords("layerForms");
  const { value: file } = useField<RouteSpec["file"]>([...path, "file"]);
  return (
    <>
      <TextField
        label={words.path.label}
        path={[...path, "path"]}
        maxLength={limits.url}
        placeholder={examples.path}
        hint={words.path.hint}
      />
      <TokensField label={words.methods} path={[...path, "methods"]} most={16} placeholder={words.anyMethod} options={methods} />
      <StatusField path={[...path, "status"]} />
      <HeadersField title={words.headers} path={[...path, "headers"]} side="response" />
      <RowsField
        title={words.cookies.title}
        words={words.cookies.rows}
        path={[...path, "cookies"]}
        most={16}
        maxLength={limits.headerValue}
        options={cookieLines}
        fresh={freshRouteCookie}
      />
      <ChoiceField
        label={words.file.label}
        path={[...path, "file"]}
        options={fileKinds}
        titles={words.file.titles}
        hint={file === "none" ? undefined : file === "websocket" ? words.file.socket : words.file.hint}
      />
      {(file === "none" || file === "websocket") && (
        <AreaField label={file === "none" ? words.body : words.firstMessage} path={[...path, "body"]} maxLength={limits.body} />
      )}
      <TextField
        label={words.effect.label}
        path={[...path, "effect"]}
        maxLength={limits.shortText}
        prose
        placeholder={words.effect.example}
        hint={words.effect.hint}
      />
    </>
  );
}
