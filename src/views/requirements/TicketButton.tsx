import { useState } from "react";
import type { List } from "../../judge/requirements/list.ts";
import { withoutSecrets } from "../../paste/secrets.ts";
import { isDone, ticketOf } from "../../words/requirements/ticket.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import { useTicket } from "./use-ticket.ts";

interface Props {
  readonly action: number;
  readonly list: List;
}

/** What must be said, as a ticket for whoever owns the server. Where the clipboard is closed to us, it is shown to be copied by hand. */
export function TicketButton({ action, list }: Props) {
  const words = useWords("requirements");
  const make = useTicket(action, list);
  const [done, setDone] = useState<{ readonly of: List; readonly text: string; readonly copied: boolean } | null>(null);
  if (ticketOf(words, list) === null) return null;
  const copy = async () => {
    // What needs other parts of the program is left out where they do not come.
    const text = (await make().catch(() => withoutSecrets(ticketOf(words, list) ?? "").text)) ?? "";
    try {
      await navigator.clipboard.writeText(text);
      setDone({ of: list, text, copied: true });
    } catch {
      setDone({ of: list, text, copied: false });
    }
  };
  const label = isDone(list) ? words.ticket.copyDone : words.ticket.copy;
  const isThis = done?.of === list;
  return (
    <>
      <Button onClick={() => void copy()}>{isThis && done.copied ? words.ticket.copied : label}</Button>
      {isThis && !done.copied && <textarea readOnly rows={8} aria-label={label} value={done.text} />}
    </>
  );
}
