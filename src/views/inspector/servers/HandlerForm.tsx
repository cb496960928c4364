import { Plus } from "lucide-react";
import { useState } from "react";
import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import type { RouteSpec } from "../../../scenario/schema.ts";
import type { Option } from "../../ui/Choice.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { cookieLines, methods } from "../completions.ts";
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
  const path = [...layer, "routes"];
  const { value: routes } = useField<readonly RouteSpec[]>(path);
  const edit = useEdit();
  const [open, setOpen] = useState<number | null>(routes.length === 1 ? 0 : null);
  return (
    <Items
      label="Routes, tried from the top"
      one="Route"
      count={routes.length}
      isOpen={(i) => i === open}
      onToggle={(i) => setOpen(i === open ? null : i)}
      title={(i) => (
        <code>
          <ScenarioText dir="ltr" of={titleOf(routes[i])} />
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
          Add route
        </SmallButton>
      )}
    />
  );
}

function titleOf(route: RouteSpec | undefined): string {
  return route ? `${route.methods.join(" ") || "any"} ${route.path} → ${route.status}` : "";
}

const files: readonly Option<RouteSpec["file"]>[] = [
  { value: "none", title: "the body below" },
  { value: "png", title: "a PNG image" },
  { value: "js", title: "a script" },
  { value: "js-throws", title: "a script that throws" },
  { value: "css", title: "a stylesheet" },
  { value: "json", title: "JSON" },
  { value: "html", title: "an HTML page" },
  { value: "event-stream", title: "an event stream" },
  { value: "font", title: "a font" },
  { value: "video", title: "a video" },
];

function RouteForm({ path }: { readonly path: Path }) {
  const { value: file } = useField<RouteSpec["file"]>([...path, "file"]);
  return (
    <>
      <TextField
        label="Path"
        path={[...path, "path"]}
        maxLength={limits.url}
        placeholder="/orders/*"
        hint="Exact, or a beginning that ends in *."
      />
      <TokensField label="Methods" path={[...path, "methods"]} most={16} placeholder="any" options={methods} />
      <StatusField path={[...path, "status"]} />
      <HeadersField title="Response headers" path={[...path, "headers"]} side="response" />
      <RowsField
        title="Cookies it sets (Set-Cookie)"
        one="Cookie"
        path={[...path, "cookies"]}
        most={16}
        maxLength={limits.headerValue}
        options={cookieLines}
        fresh="session=1; Path=/; Secure; HttpOnly"
      />
      <ChoiceField
        label="Answers with"
        path={[...path, "file"]}
        options={files}
        hint={file === "none" ? undefined : "A small sample, with its Content-Type unless a header above gives one."}
      />
      {file === "none" && <AreaField label="Body" path={[...path, "body"]} maxLength={limits.body} />}
      <TextField
        label="What it does"
        path={[...path, "effect"]}
        maxLength={limits.shortText}
        prose
        placeholder="transfers 100 €"
        hint="Happens on the server even if the browser withholds the answer."
      />
    </>
  );
}
