import { Component, type ReactNode } from "react";
import { firstId } from "../content/first-id.ts";
import { Button } from "../views/ui/Button.tsx";
import { ScenarioText } from "../views/ui/ScenarioText.tsx";
import { useWords } from "../views/ui/use-words.ts";
import { addressFor } from "./address.ts";
import styles from "./ErrorBoundary.module.css";

interface Props {
  readonly children: ReactNode;
  /** What is on the screen is given up: leaving the page must not keep it again. */
  readonly onGiveUp: () => void;
}

interface State {
  readonly error: Error | null;
}

/** A fault of ours must not cost the reader's work: it is saved already, and this says how to get back to it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Fault error={error} onGiveUp={this.props.onGiveUp} />;
  }
}

function Fault({ error, onGiveUp }: { readonly error: Error; readonly onGiveUp: () => void }) {
  const { fault } = useWords("frame");
  const startAnew = () => {
    onGiveUp();
    // The address says it, so that it needs no storage: what broke stays under My works, and is not opened.
    location.assign(addressFor(`#${firstId}`));
  };
  return (
    <main className={styles.fault}>
      <h1>{fault.title}</h1>
      <p>{fault.text}</p>
      <pre>
        <ScenarioText of={error.message} lines="many" />
      </pre>
      <p className={styles.ways}>
        <Button look="primary" onClick={() => location.reload()}>
          {fault.reload}
        </Button>
        <Button onClick={startAnew}>{fault.startAnew}</Button>
      </p>
    </main>
  );
}
