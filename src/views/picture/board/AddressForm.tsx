import { useId, useState } from "react";
import { hostAt, originOf } from "../../../scenario/building/host-at.ts";
import { mentions } from "../../../scenario/building/rename.ts";
import { limits } from "../../../scenario/limits.ts";
import { type Path, pathKey } from "../../../scenario/paths.ts";
import type { BoardNode } from "../../../scene/board/topology.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { hostName } from "../../../words/trace/names.ts";
import { useWords } from "../../ui/use-words.ts";
import { AddressField } from "./AddressField.tsx";
import type { Ask } from "./context.ts";
import { nameOf } from "./names.ts";
import styles from "./Popup.module.css";
import { PopupForm } from "./PopupForm.tsx";
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
  const note = useId();
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
    const { edit, endBurst } = store.getState();
    endBurst();
    // Both in one step back.
    if (name !== spec.name) edit({ type: "set", path: [list, node.index, "name"], value: name }, "address");
    if (changed && to !== null) edit({ type: "rename", path, to: isPage ? address : to, follow }, "address");
    endBurst();
  };
  return (
    <PopupForm
      title={words.rename(visibleText(nameOf(node)))}
      at={at}
      note={{ id: note, text: trouble, bad: trouble !== "" }}
      done={words.save}
      onDone={save}
      onClose={onClose}
    >
      <AddressField first label={words.address} value={address} onChange={setAddress} bad={trouble !== ""} note={note} />
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
    </PopupForm>
  );
}
