import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { initiatorOf } from "../../../trace/initiators.ts";
import styles from "../../ui/Field.module.css";
import { Field } from "../../ui/Field.tsx";
import { useWords } from "../../ui/use-words.ts";
import { Lock } from "../Lock.tsx";
import { convertAction } from "./convert.ts";
import { type AnyInitiator, initiatorGroups } from "./initiators.ts";

/** What makes the request. A change keeps whatever the new one can say too. */
export function InitiatorField({ index }: { readonly index: number }) {
  const words = useWords("requestTab").request;
  const initiator = usePlayground((s) => {
    const action = s.scenario.actions[index];
    return action ? initiatorOf(action) : "fetch";
  });
  const store = usePlaygroundStore();
  const convert = (next: AnyInitiator) => {
    const { scenario, edit } = store.getState();
    const action = scenario.actions[index];
    if (action) edit({ type: "set", path: ["actions", index], value: convertAction(action, next, scenario) });
  };
  return (
    <Lock path={["actions", index]}>
      <Field label={words.initiator}>
        {(control) => (
          <select
            {...control}
            className={styles.input}
            value={initiator}
            onChange={(event) => convert(event.target.value as AnyInitiator)}
          >
            {initiatorGroups.map(({ id, initiators }) => (
              <optgroup key={id} label={words.initiatorGroups[id]}>
                {initiators.map((name) => (
                  <option key={name} value={name}>
                    {words.initiators[name]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </Lock>
  );
}
