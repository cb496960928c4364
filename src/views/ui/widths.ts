/** Widths of the window that script asks for: those of src/app/breakpoints.css, which has them all, under the same names. */
export const widths = {
  phone: "(max-width: 640px)",
  wide: "(min-width: 960px)",
} as const;
