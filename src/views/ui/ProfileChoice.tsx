import type { ProfileName } from "../../scenario/schema.ts";
import { usePlayground } from "../../store/hooks.ts";
import { profileChoice } from "./profiles.ts";
import { useWords } from "./use-words.ts";

interface Props {
  readonly className: string | undefined;
  /** Of its name, which may be hidden from the eye. */
  readonly labelClass: string | undefined;
}

/** Whose rules apply: the one knob of the scenario that is always at hand. */
export function ProfileChoice({ className, labelClass }: Props) {
  const { header } = useWords("frame");
  const { profiles } = useWords("trace");
  const profile = usePlayground(({ scenario }) => scenario.browser.profile);
  const edit = usePlayground((store) => store.edit);
  return (
    <label className={className}>
      <span className={labelClass}>{header.browser}</span>
      <select
        value={profile}
        onChange={(event) => edit({ type: "set", path: ["browser", "profile"], value: event.target.value as ProfileName })}
      >
        {profileChoice.map((name) => (
          <option key={name} value={name}>
            {profiles[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
