import { useState } from "react";
import { Tabs } from "../../ui/Tabs.tsx";
import { useWords } from "../../ui/use-words.ts";
import { useBrief } from "../brief.tsx";
import { ActionCode } from "./ActionCode.tsx";
import { ActionForm } from "./ActionForm.tsx";
import { HeaderSources } from "./HeaderSources.tsx";

const tabs = ["form", "code", "headers"] as const;

/** One request: as a form, as code, and header by header. */
export function ActionPanel({ index }: { readonly index: number }) {
  const { shownAs } = useWords("requestTab").request;
  const [open, setOpen] = useState<(typeof tabs)[number]>("form");
  if (useBrief()) return <ActionForm index={index} />;
  return (
    <Tabs label={shownAs.label} tabs={tabs.map((id) => ({ id, title: shownAs[id] }))} open={open} onOpen={setOpen} look="small">
      {open === "form" && <ActionForm index={index} />}
      {open === "code" && <ActionCode index={index} />}
      {open === "headers" && <HeaderSources index={index} />}
    </Tabs>
  );
}
