import type { Situation } from "../../causes/situation.ts";
import { replacement } from "../../paste/secrets.ts";
import { value } from "../../words/phrase.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Row } from "./Row.tsx";

/** What stands for a secret, as it is read. */
const readable = (url: string) => url.replaceAll(encodeURIComponent(replacement), replacement);

/** What is known of the request that failed, row by row. */
export function Known({ situation: s }: { readonly situation: Situation }) {
  const { recognised: words } = useWords("fix");
  const { profiles, things } = useWords("trace");
  const [broken] = s.lines.flatMap(({ partly }) => (partly === "no" ? [] : [partly]));
  const names = (s.headers ?? []).map(([name]) => name);
  return (
    <>
      {(s.lines.length > 0 || s.signs.length > 0) && (
        <Row name={words.printedBy}>
          {profiles[s.browser]}
          {broken && <> ({words.partly[broken]})</>}
        </Row>
      )}
      {s.page !== null && (
        <Row name={words.page}>
          <Text of={value(s.page === "null" ? s.page : s.page.replace(/^(https?:\/\/[^/]*)\/$/u, "$1"))} />
        </Row>
      )}
      {s.first !== null && s.first !== s.url && (
        <Row name={words.redirected}>
          <Text of={value(readable(s.first))} />
        </Row>
      )}
      {s.url !== null && (
        <Row name={words.target}>
          <Text of={value(readable(s.url))} />
        </Row>
      )}
      <Row name={words.called}>{things[s.api].name}</Row>
      {s.method !== null && (
        <Row name={words.request}>
          <Text of={words.withHeaders(s.method, names)} />
        </Row>
      )}
      {s.credentials !== null && (
        <Row name={words.credentials}>
          <Text of={value(s.credentials)} />
        </Row>
      )}
      {s.preflight && (
        <Row name={words.preflightAnswer}>
          <Text of={words.status(s.preflight.status, s.preflight.headers?.length ?? null)} />
        </Row>
      )}
      {s.answer && (
        <Row name={words.answer}>
          <Text of={words.status(s.answer.status, s.answer.headers?.length ?? null)} />
        </Row>
      )}
      {s.config && (
        <Row name={words.config}>
          {words.servers[s.config.server]}, {words.lines(s.config.at.line, s.config.at.lastLine)}
        </Row>
      )}
    </>
  );
}
