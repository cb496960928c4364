import { LockKeyhole } from "lucide-react";
import { createContext, type ReactNode, useContext } from "react";
import { applyEdit, type Edit } from "../../scenario/edits.ts";
import { keepsLocked, type LockState, lockOf } from "../../scenario/locks.ts";
import type { Path } from "../../scenario/paths.ts";
import { usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import { useWords } from "../ui/use-words.ts";
import styles from "./Lock.module.css";

/** Inside something that is locked as a whole, and says so. */
const Inside = createContext(false);

interface Props {
  readonly path: Path;
  readonly children: ReactNode;
}

/** Whether what stands at a path may be changed. */
export function useLock(path: Path): LockState {
  return usePlayground(({ locks, scenario }) => (locks === null ? "open" : lockOf(locks, scenario, path)));
}

/** Tells of an edit whether it would change what is locked. Reads the scenario of the moment. */
export function useRefuses(): (edit: Edit) => boolean {
  const locks = usePlayground((state) => state.locks);
  const store = usePlaygroundStore();
  return (edit) => locks !== null && !keepsLocked(locks, applyEdit(store.getState().scenario, edit));
}

/** Several fields. Where some of them cannot be changed, it is said above them. */
export function LockedPart({ path, children }: Props) {
  const { lock } = useWords("inspector");
  const state = useLock(path);
  const inside = useContext(Inside);
  if (inside || state === "open") return children;
  return (
    <>
      <p className={styles.note}>
        <LockKeyhole aria-hidden="true" />
        {state === "locked" ? lock.all : lock.some}
      </p>
      <Inside value={state === "locked"}>{children}</Inside>
    </>
  );
}

/** One field. What cannot be changed can still be read. */
export function Lock({ path, children }: Props) {
  const { lock } = useWords("inspector");
  const state = useLock(path);
  const inside = useContext(Inside);
  if (state !== "locked") return children;
  return (
    <fieldset disabled className={styles.locked} data-locked>
      {!inside && (
        <span className={styles.sign} title={lock.one}>
          <LockKeyhole aria-hidden="true" />
          <span className="visually-hidden">{lock.one}</span>
        </span>
      )}
      {children}
    </fieldset>
  );
}
