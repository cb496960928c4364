import { shortened } from "../../../text/shortened.ts";
import { visibleText } from "../../../text/visible-text.ts";
import type { Strip } from "../../../trace/picture.ts";
import { pathOf } from "../../../words/trace/events.ts";
import { Chips } from "../../ui/Chips.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Field } from "../../ui/Field.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";

/** More than this are a wall of chips. */
const mostChips = 12;

interface Props {
  readonly strips: readonly Strip[];
  readonly chosen: number;
  readonly onChoose: (message: number) => void;
}

/** The messages of the action under way: one of them is shown below. */
export function MessageChoice({ strips, chosen, onChoose }: Props) {
  if (strips.length <= mostChips) {
    const chips = strips.map((strip) => ({ id: strip.request.message, title: <ScenarioText dir="ltr" of={titleOf(strip)} /> }));
    return <Chips label="Message" chips={chips} chosen={chosen} onChoose={onChoose} />;
  }
  // In a list the titles alone do not tell one from another.
  const options = strips.map((strip, i) => ({
    value: strip.request.message,
    title: visibleText(`${i + 1} ${titleOf(strip)} ${shortened(pathOf(strip.request.request.url), 60)}`),
  }));
  return (
    <Field label="Message">
      {(control) => <Choice control={control} value={chosen} options={options} onChoose={onChoose} />}
    </Field>
  );
}

function titleOf({ request, response }: Strip): string {
  const end = response ? ("status" in response.response ? response.response.status : "no answer") : "…";
  return `${request.request.method}${request.purpose === "forward" ? " forwarded" : ""} ${end}`;
}
