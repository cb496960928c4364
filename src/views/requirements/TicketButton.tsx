import { useState } from "react";
import type { List } from "../../judge/requirements/list.ts";
import { ticketOf } from "../../words/requirements/ticket.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";

/** What is missing, as a ticket for whoever owns the server. Where the clipboard is closed to us, it is shown to be copied by hand. */
export function TicketButton({ list }: { readonly list: List }) {
  const words = useWords("requirements");
  const [done, setDone] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const text = ticketOf(words, list);
  if (text === null) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone({ text, copied: true });
    } catch {
      setDone({ text, copied: false });
    }
  };
  const isThis = done?.text === text;
  return (
    <>
      <Button onClick={() => void copy()}>{isThis && done.copied ? words.ticket.copied : words.ticket.copy}</Button>
      {isThis && !done.copied && <textarea readOnly rows={8} aria-label={words.ticket.copy} value={text} />}
    </>
  );
}
