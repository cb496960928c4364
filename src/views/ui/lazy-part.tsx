import { Component, type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { Button } from "./Button.tsx";
import styles from "./lazy-part.module.css";

/** The part is not there. Any other error is a fault of the part itself, and goes on to the page's own boundary. */
class NotLoaded extends Error {}

/**
 * A part of the page that is fetched when it is first shown. Where it cannot be fetched (no network, a newer version on the server)
 * a line in its place says so, and the rest of the page goes on. `name` as in “The picture could not be loaded.”
 */
export function lazyPart<P extends object>(name: string, load: () => Promise<(props: P) => ReactNode>): ComponentType<P> {
  const attempt = () =>
    lazy(async () => {
      try {
        return { default: (await load()) as (props: object) => ReactNode };
      } catch (cause) {
        throw new NotLoaded(name, { cause });
      }
    });
  // React remembers what became of a lazy component, a failure too: another attempt is another component.
  let Part = attempt();

  return class LazyPart extends Component<P, { readonly error: unknown; readonly failed: unknown }> {
    override state = { error: null, failed: null };

    static getDerivedStateFromError(error: unknown) {
      return { error, failed: Part };
    }

    readonly retry = () => {
      if (this.state.failed === Part) Part = attempt();
      this.setState({ error: null });
    };

    override render() {
      const error: unknown = this.state.error;
      if (error instanceof NotLoaded) {
        return (
          <p className={styles.missing} role="alert">
            {name} could not be loaded. <Button onClick={this.retry}>Try again</Button>
          </p>
        );
      }
      if (error) throw error;
      return (
        <Suspense>
          <Part {...this.props} />
        </Suspense>
      );
    }
  };
}
