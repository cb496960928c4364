import { useState } from "react";
import { Tabs } from "../../ui/Tabs.tsx";
import { ActionCode } from "./ActionCode.tsx";
import { ActionForm } from "./ActionForm.tsx";
import { WhoAdds } from "./WhoAdds.tsx";

const tabs = [
  { id: "form", title: "Form" },
  { id: "code", title: "Code" },
  { id: "who", title: "Who adds what" },
] as const;

/** One request: as a form, as code, and header by header. */
export function ActionPanel({ index }: { readonly index: number }) {
  const [open, setOpen] = useState<"form" | "code" | "who">("form");
  return (
    <Tabs label="Request, shown as" tabs={tabs} open={open} onOpen={setOpen} look="small">
      {open === "form" && <ActionForm index={index} />}
      {open === "code" && <ActionCode index={index} />}
      {open === "who" && <WhoAdds index={index} />}
    </Tabs>
  );
}
