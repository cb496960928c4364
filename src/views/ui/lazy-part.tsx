import { Component, type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { whyMissing } from "../../parts/missing.ts";
import type { Language, Subject, Words } from "../../words/contract.ts";
import type { Dictionary } from "../../words/dictionary.ts";
import { Missing } from "./Missing.tsx";
import { useDictionary } from "./use-words.ts";

/** The part is not there, and its place says so. Any other error is a fault of the part itself, and goes on to the page's own boundary. */
export class NotLoaded extends Error {
  /** Which attempt this was. */
  readonly attempt: number;
  constructor(attempt: number, options: ErrorOptions) {
    super("A part was not loaded", options);
    this.attempt = attempt;
  }
}

export interface Part<P> {
  /** As in “The picture could not be loaded.” */
  readonly name: (parts: Words["frame"]["parts"]) => string;
  /** What it speaks of, besides what the page speaks of from the start: these words come with its code. */
  readonly words?: readonly Subject[];
  /** `language`: of the page, for what a part shows that is no words. */
  /** What stands there until it has come; without it, nothing. */
  readonly waiting?: ReactNode;
  readonly load: (language: Language) => Promise<(props: P) => ReactNode>;
}

export type LazyPart<P> = ComponentType<P> & { readonly ahead: (dictionary: Dictionary) => Promise<void> };

/** What stands in the place of a part that has not come. */
type Frame<P> = (props: P, content: ReactNode, words: Words["frame"]) => ReactNode;

/** React remembers what became of a lazy component, a failure too: another attempt is another component. */
class Attempts {
  readonly #start: () => Promise<(props: object) => ReactNode>;
  #count = 0;
  now: ComponentType<object>;

  constructor(start: () => Promise<(props: object) => ReactNode>) {
    this.#start = start;
    this.now = this.#attempt();
  }

  /** Tries again, unless another place has done so since that attempt failed. */
  after(failed: number): void {
    if (failed !== this.#count) return;
    this.#count++;
    this.now = this.#attempt();
  }

  /** Brings it before it is shown, so that it is there with what surrounds it. What does not come is told where it is shown. */
  async ahead(): Promise<void> {
    try {
      this.now = await this.#start();
    } catch {
      // Its place tries it again, and says so.
    }
  }

  #attempt(): ComponentType<object> {
    const attempt = this.#count;
    return lazy(async () => {
      try {
        return { default: await this.#start() };
      } catch (cause) {
        throw new NotLoaded(attempt, { cause });
      }
    });
  }
}

interface GuardProps {
  readonly part: Attempts;
  readonly props: object;
  readonly waiting: ReactNode;
  readonly missing: (cause: unknown, again: () => void) => ReactNode;
}

/** Shows the part, or what stands in its place. */
class Guard extends Component<GuardProps, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const error: unknown = this.state.error;
    const { part, props, waiting, missing } = this.props;
    if (error instanceof NotLoaded) {
      return missing(error.cause, () => {
        part.after(error.attempt);
        this.setState({ error: null });
      });
    }
    if (error) throw error;
    const Now = part.now;
    return (
      <Suspense fallback={waiting}>
        <Now {...props} />
      </Suspense>
    );
  }
}

/**
 * A part of the page that is fetched when it is first shown, with its words. Where it cannot be fetched (no network, a newer version on
 * the server) its place says so, and the rest of the page goes on.
 */
export function lazyPart<P extends object>(
  { name, words = [], waiting, load }: Part<P>,
  frame: Frame<P> = (_props, content) => content,
): LazyPart<P> {
  /** A page in another language is another page. */
  const known = new WeakMap<Dictionary, Attempts>();
  const attemptsIn = (dictionary: Dictionary) => {
    const found =
      known.get(dictionary) ??
      new Attempts(async () => {
        const [part] = await Promise.all([load(dictionary.language), dictionary.load(...words)]);
        return part as (props: object) => ReactNode;
      });
    known.set(dictionary, found);
    return found;
  };

  function Lazy(props: P) {
    const dictionary = useDictionary();
    const said = dictionary.of("frame");
    return (
      <Guard
        part={attemptsIn(dictionary)}
        props={props}
        waiting={waiting}
        missing={(cause, again) => frame(props, <Missing name={name(said.parts)} why={whyMissing(cause)} again={again} />, said)}
      />
    );
  }
  return Object.assign(Lazy, { ahead: (dictionary: Dictionary) => attemptsIn(dictionary).ahead() });
}
