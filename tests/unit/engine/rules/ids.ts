/**
 * The rules of the Standard by the numbers that tests call them by, section by section: O origins, M methods, H and 3 request headers,
 * 4 building a request, 5 and T main fetch, 6 and R redirects, N the network, 8 and P the preflight, K its cache, 10 the CORS check,
 * 11 what script sees of a response.
 */
export const ruleIds: readonly string[] = [
  ...numbered("O", 10),
  ...numbered("M", 5),
  ...numbered("H", 5),
  ...["3.2", "3.3", "3.4"],
  ...["4.1", "4.2"],
  ...["5.2", "5.3"],
  ...numbered("T", 6),
  "6.1",
  ...numbered("R", 12),
  ...numbered("N", 10),
  "8",
  ...numbered("P", 9),
  ...numbered("K", 7),
  ...numbered("10.", 6),
  "11",
];

/** Rules about what a scenario cannot ask for. */
export const notApplicable: Readonly<Record<string, string>> = {
  R7: "the body of a request is text here, never a stream",
};

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}
