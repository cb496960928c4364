import { useId, useState } from "react";
import { hostAt, originOf } from "../../../scenario/building/host-at.ts";
import { mentions } from "../../../scenario/building/rename.ts";
import { limits } from "../../../scenario/limits.ts";
import { type Path, pathKey } from "../../../scenario/paths.ts";
import type { BoardNode } from "../../../scene/board/topology.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { hostName } from "../../../words/trace/names.ts";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../ui/use-words.ts";
import type { Ask } from "./context.ts";
import { nameOf } from "./names.ts";
import styles from "./Popup.module.css";
import { Popup } from "./Popup.tsx";
import { placesIn } from "./places.ts";

type Named = Extract<BoardNode, { kind: "page" | "host" }>;

interface Props {
  readonly of: Extract<Ask, { kind: "address" }> & { readonly node: Named };
  readonly onClose: () => void;
}

/** What a page or a server is called, and where it is. Where its old origin is named elsewhere, that can follow in the same edit. */
export function AddressForm({ of: { node, at }, onClose }: Props) {
  const { ask: words } = useWords("board");
  const store = usePlaygroundStore();
  const scenario = usePlayground((state) => state.scenario);
  const id = useId();
  const isPage = node.kind === "page";
  const spec = isPage ? node.page : node.host;
  const list = isPage ? "pages" : "hosts";
  const path: Path = isPage ? ["pages", node.index, "url"] : ["hosts", node.index, "origins", 0];
  const before = isPage ? node.page.url : (node.host.origins[0] ?? "");
  const [name, setName] = useState(spec.name);
  const [address, setAddress] = useState(before);
  const [follow, setFollow] = useState(true);

  const from = originOf(before);
  const to = originOf(address);
  const elsewhere = from === null ? [] : mentions(scenario, from).filter((one) => pathKey(one) !== pathKey(path));
  const owner = isPage || to === null ? undefined : hostAt(scenario, to);
  const taken = owner !== undefined && owner !== spec;
  const changed = address !== before;
  const trouble = changed && to === null ? words.badAddress : taken ? words.taken(visibleText(hostName(owner))) : "";

  const save = () => {
    if (trouble !== "") return;
    const { edit, endBurst } = store.getState();
    endBurst();
    // Both in one step back.
    if (name !== spec.name) edit({ type: "set", path: [list, node.index, "name"], value: name }, "address");
    if (changed && to !== null) edit({ type: "rename", path, to: isPage ? address : to, follow }, "address");
    endBurst();
    onClose();
  };
  return (
    <Popup title={words.rename(visibleText(nameOf(node)))} at={at} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label className={styles.field}>
          {words.address}
          <input
            data-first
            className={styles.mono}
            aria-invalid={trouble !== ""}
            aria-describedby={`${id}-note`}
            value={address}
            maxLength={limits.url}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
        <label className={styles.field}>
          {words.name}
          <input value={name} maxLength={limits.shortText} autoComplete="off" onChange={({ target }) => setName(target.value)} />
        </label>
        {elsewhere.length > 0 && (
          <label className={styles.check}>
            <input type="checkbox" checked={follow} onChange={({ target }) => setFollow(target.checked)} />
            {words.follow(placesIn(words.places, elsewhere))}
          </label>
        )}
        <p id={`${id}-note`} className={styles.note} data-bad="true">
          {trouble}
        </p>
        <div className={styles.row}>
          <Button look="primary" type="submit" aria-disabled={trouble !== ""}>
            {words.save}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Popup>
  );
}
