import { Component, type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { whyMissing } from "../../parts/missing.ts";
import { Missing } from "./Missing.tsx";

/** The part is not there, and its place says so. Any other error is a fault of the part itself, and goes on to the page's own boundary. */
export class NotLoaded extends Error {}

/** What stands in the place of a part that has not come. */
type Frame<P> = (props: P, content: ReactNode) => ReactNode;

/**
 * A part of the page that is fetched when it is first shown. Where it cannot be fetched (no network, a newer version on the server)
 * its place says so, and the rest of the page goes on. `name` as in “The picture could not be loaded.”
 */
export function lazyPart<P extends object>(
  name: string,
  load: () => Promise<(props: P) => ReactNode>,
  frame: Frame<P> = (_props, content) => content,
): ComponentType<P> {
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
        return frame(this.props, <Missing name={name} why={whyMissing(error.cause)} again={this.retry} />);
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
