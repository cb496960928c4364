import { Plus } from "lucide-react";
import { useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { limits } from "../../../scenario/limits.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { Url } from "../../../url/url.ts";
import { pageName } from "../../../words/trace/names.ts";
import { Address } from "../../ui/Address.tsx";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { OriginParts } from "../../ui/OriginParts.tsx";
import { partsOf } from "../../ui/origin-text.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { addressSpaceChoices } from "../address-spaces.ts";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { AreaField, TextField } from "../fields/TextField.tsx";
import { pageOrigin } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import { Items } from "../Items.tsx";
import { referrerChoices } from "../referrer-policies.ts";
import styles from "./Browser.module.css";

/** The documents whose scripts ask. */
export function Pages() {
  const titles = usePlayground(useShallow((s) => s.scenario.pages.map(pageName)));
  const edit = usePlaygroundStore().getState().edit;
  const [open, setOpen] = useState<number | null>(0);
  return (
    <Items
      label="Pages"
      one="Page"
      count={titles.length}
      name={(i) => `page ${visibleText(titles[i] ?? "")}`}
      title={(i) => <ScenarioText of={titles[i] ?? ""} />}
      isOpen={(i) => i === open}
      onToggle={(i) => setOpen(i === open ? null : i)}
      onMove={(from, to) => {
        edit({ type: "move", path: ["pages"], from, to });
        setOpen(to);
      }}
      onRemove={(page) => edit({ type: "removePage", page })}
      body={(i) => <PageForm index={i} />}
      adders={(added) => (
        <SmallButton
          icon={Plus}
          data-add
          disabled={titles.length >= limits.pages}
          onClick={() => {
            added(titles.length);
            edit({ type: "addPage" });
            setOpen(titles.length);
          }}
        >
          Add page
        </SmallButton>
      )}
    />
  );
}

function PageForm({ index }: { readonly index: number }) {
  const path = ["pages", index];
  const origin = usePlayground((s) => {
    const page = s.scenario.pages[index];
    return page ? pageOrigin(page) : "null";
  });
  const fromFile = usePlayground((s) => Url.parse(s.scenario.pages[index]?.url ?? "")?.protocol === "file:");
  const asks = usePlayground(
    (s) => s.scenario.actions.filter((a) => a.kind !== "client" && a.page === s.scenario.pages[index]?.id).length,
  );
  return (
    <>
      <TextField label="URL" path={[...path, "url"]} maxLength={limits.url} />
      <div className={styles.origin}>
        <p className={styles.label}>
          Its origin,{" "}
          <code>
            <Address of={origin} />
          </code>
        </p>
        <OriginParts of={partsOf(origin)} />
        {fromFile && (
          <p className={styles.label}>
            A page from a file has an opaque origin. It is sent as <code>null</code> and equals no other, not even that of the
            file beside it.
          </p>
        )}
      </div>
      <TextField label="Name" path={[...path, "name"]} maxLength={limits.shortText} prose placeholder="after its host" />
      <SwitchField
        label="In a sandboxed frame"
        path={[...path, "sandboxed"]}
        hint="Then its origin is opaque, and sent as null."
      />
      <ChoiceField label="Referrer policy" path={[...path, "referrerPolicy"]} options={referrerChoices("the browser’s own")} />
      <FieldMore title="More: Content-Security-Policy, embedder policy, network">
        <AreaField
          label="Content-Security-Policy"
          path={[...path, "csp"]}
          maxLength={limits.headerValue}
          placeholder="connect-src 'self' https://api.shop.example"
          hint="As the page’s own server sends it. What it does not allow is never sent, whoever wrote the script."
        />
        <ChoiceField
          label="Embedder policy"
          path={[...path, "coep"]}
          options={["unsafe-none", "require-corp", "credentialless"]}
          hint="Cross-Origin-Embedder-Policy: whether what comes without CORS has to allow being embedded."
        />
        <ChoiceField
          label="Comes from"
          path={[...path, "addressSpace"]}
          options={addressSpaceChoices("where its host’s name says")}
          hint="A page that reaches for a more private network needs the user’s permission."
        />
      </FieldMore>
      {asks > 0 && (
        <p className={styles.label}>{asks === 1 ? "Its request goes" : `Its ${asks} requests go`} with it when it is removed.</p>
      )}
    </>
  );
}
