import { expect, it } from "vitest";
import { lostGeneratorCalls, programOf } from "./generators.ts";

const planted = "src/engine/planted.ts";
const text = `function* check(): Generator<number, boolean> {
  yield 1;
  return true;
}
export function* algorithm(): Generator<unknown, boolean> {
  check();
  if (check()) return false;
  yield check();
  const kept = check();
  return (yield* check()) && (yield* kept);
}
`;

it("no algorithm is called without yield*, and none handed to what does not run it", () => {
  const program = programOf("tsconfig.app.json", { [planted]: text });
  const inCore = lostGeneratorCalls(program, (path) => /\/src\/(?:engine|hosts|run|transport)\//u.test(path));
  // That something was looked at, and that what is wrong is found.
  expect(inCore.generatorCalls).toBeGreaterThan(80);
  expect(inCore.lost.map(({ at }) => at)).toEqual([6, 7, 8].map((line) => `${planted}:${line}`));
}, 60_000);
