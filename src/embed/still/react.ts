/**
 * What the picture's components ask of React, for pictures that stand still: a component is called once, nothing is compared, nothing is
 * kept. The build of embed/ puts this in React's place (scripts/vite/embed.ts); nothing else may import it.
 */
export type Node = string | number | boolean | null | undefined | Element | readonly Node[];

export interface Element {
  readonly type: string | typeof Fragment | Component | Context;
  readonly props: Readonly<Record<string, unknown>>;
}

type Component = (props: Readonly<Record<string, unknown>>) => Node;

interface Context {
  value: unknown;
}

export const Fragment = Symbol("fragment");

export const createContext = (value: unknown): Context => ({ value });
export const useContext = (context: Context): unknown => context.value;
export const use = useContext;
export const memo = (component: Component): Component => component;
export const useRef = (current: unknown) => ({ current });
export const useMemo = (make: () => unknown): unknown => make();
export const useSyncExternalStore = (_subscribe: unknown, now: () => unknown): unknown => now();
/** Effects move what is there; here it stays where it is drawn. */
export const useLayoutEffect = (): void => {};
export const useEffect = useLayoutEffect;

export const jsx = (type: Element["type"], props: Element["props"]): Element => ({ type, props });
