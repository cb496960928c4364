import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import styles from "../../ui/Field.module.css";
import { Field } from "../../ui/Field.tsx";
import { convertAction } from "./convert.ts";
import { type Maker, makerGroups, makerOf } from "./makers.ts";

/** What makes the request. A change keeps whatever the new one can say too. */
export function MakerField({ index }: { readonly index: number }) {
  const maker = usePlayground((s) => {
    const action = s.scenario.actions[index];
    return action ? makerOf(action) : "fetch";
  });
  const store = usePlaygroundStore();
  const convert = (next: Maker) => {
    const { scenario, edit } = store.getState();
    const action = scenario.actions[index];
    if (action) edit({ type: "set", path: ["actions", index], value: convertAction(action, next, scenario) });
  };
  return (
    <Field label="Made with">
      {(control) => (
        <select {...control} className={styles.input} value={maker} onChange={(event) => convert(event.target.value as Maker)}>
          {makerGroups.map(({ title, options }) => (
            <optgroup key={title} label={title}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
