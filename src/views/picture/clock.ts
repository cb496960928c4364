/** The moment that is drawn, in milliseconds on the action's clock. It ticks with every frame, so it is outside of React. */
export interface PictureClock {
  readonly time: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}
