import { shortened } from "../../../text/shortened.ts";
import { visibleText } from "../../../text/visible-text.ts";
import type { Strip } from "../../../trace/picture.ts";
import type { Words } from "../../../words/contract.ts";
import { pathOf } from "../../../words/trace/events.ts";
import { Chips } from "../../ui/Chips.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useWords } from "../../ui/use-words.ts";

/** More than this are a wall of chips. */
const mostChips = 12;

interface Props {
  readonly strips: readonly Strip[];
  readonly chosen: number;
  readonly onChoose: (message: number) => void;
}

/** The messages of the action under way: one of them is shown below. */
export function MessageChoice({ strips, chosen, onChoose }: Props) {
  const words = useWords("messageTab");
  if (strips.length <= mostChips) {
    const chips = strips.map((strip) => ({
      id: strip.request.message,
      title: <ScenarioText dir="ltr" of={titleOf(words, strip)} />,
    }));
    return <Chips label={words.label} chips={chips} chosen={chosen} onChoose={onChoose} />;
  }
  // In a list the titles alone do not tell one from another.
  const options = strips.map((strip, i) => ({
    value: strip.request.message,
    title: visibleText(`${i + 1} ${titleOf(words, strip)} ${shortened(pathOf(strip.request.request.url), 60)}`),
  }));
  return (
    <Field label={words.label}>
      {(control) => <Choice control={control} value={chosen} options={options} onChoose={onChoose} />}
    </Field>
  );
}

function titleOf(words: Words["messageTab"], { request, response }: Strip): string {
  const end = response ? ("status" in response.response ? String(response.response.status) : words.unanswered) : "…";
  const { method } = request.request;
  return request.purpose === "forward" ? words.forwardedTitle(method, end) : words.title(method, end);
}
