import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { parsePageOrigin } from "../../../origins/origin.ts";
import { pageOrigin } from "../../../origins/page-origin.ts";
import { limits } from "../../../scenario/limits.ts";
import { referrerPolicies } from "../../../scenario/schema.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { Url } from "../../../url/url.ts";
import { pageName } from "../../../words/trace/names.ts";
import { FieldMore } from "../../ui/FieldGroup.tsx";
import { OriginParts } from "../../ui/OriginParts.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { Text } from "../../ui/Text.tsx";
import { useWords } from "../../ui/use-words.ts";
import { examples } from "../completions.ts";
import { AddressSpaceField } from "../fields/AddressSpaceField.tsx";
import { ChoiceField, SwitchField } from "../fields/ChoiceField.tsx";
import { AreaField, TextField } from "../fields/TextField.tsx";
import { SmallButton } from "../IconButton.tsx";
import { Items } from "../Items.tsx";
import { LockedPart } from "../Lock.tsx";
import { addressValue } from "../values.tsx";
import styles from "./Browser.module.css";

/** The documents whose scripts ask. */
export function Pages() {
  const words = useWords("browserTab").pages;
  const titles = usePlayground(useShallow((s) => s.scenario.pages.map(pageName)));
  const edit = usePlaygroundStore().getState().edit;
  const pointed = usePlayground(({ selection, scenario }) =>
    selection?.kind === "node" ? scenario.pages.findIndex(({ id }) => selection.node === `page:${id}`) : -1,
  );
  const [open, setOpen] = useState<number | null>(Math.max(0, pointed));
  useEffect(() => {
    if (pointed >= 0) setOpen(pointed);
  }, [pointed]);
  return (
    <Items
      path={["pages"]}
      label={words.label}
      count={titles.length}
      name={(i) => words.one(visibleText(titles[i] ?? ""))}
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
          {words.add}
        </SmallButton>
      )}
    />
  );
}

function PageForm({ index }: { readonly index: number }) {
  const words = useWords("browserTab").pages;
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
    <LockedPart path={path}>
      <TextField label={words.url} path={[...path, "url"]} maxLength={limits.url} />
      <div className={styles.origin}>
        <p className={styles.label}>
          <Text of={words.origin(origin)} value={addressValue} />
        </p>
        <OriginParts of={parsePageOrigin(origin).parts} />
        {fromFile && (
          <p className={styles.label}>
            <Text of={words.fromFile} />
          </p>
        )}
      </div>
      <TextField
        label={words.name.label}
        path={[...path, "name"]}
        maxLength={limits.shortText}
        prose
        placeholder={words.name.none}
      />
      <TextField
        label={words.framedBy.label}
        path={[...path, "framedBy"]}
        maxLength={limits.url}
        placeholder={words.framedBy.none}
        hint={words.framedBy.hint}
      />
      <SwitchField label={words.sandboxed.label} path={[...path, "sandboxed"]} hint={words.sandboxed.hint} />
      <ChoiceField
        label={words.referrerPolicy.label}
        path={[...path, "referrerPolicy"]}
        options={referrerPolicies}
        titles={{ "": words.referrerPolicy.none }}
      />
      <FieldMore title={words.more}>
        <AreaField
          label={words.csp.label}
          path={[...path, "csp"]}
          maxLength={limits.headerValue}
          placeholder={examples.csp}
          hint={words.csp.hint}
        />
        <ChoiceField
          label={words.coep.label}
          path={[...path, "coep"]}
          options={["unsafe-none", "require-corp", "credentialless"]}
          hint={words.coep.hint}
        />
        <AddressSpaceField
          label={words.addressSpace.label}
          path={[...path, "addressSpace"]}
          auto={words.addressSpace.auto}
          hint={words.addressSpace.hint}
        />
      </FieldMore>
      {asks > 0 && <p className={styles.label}>{words.requestsGoToo(asks)}</p>}
    </LockedPart>
  );
}
