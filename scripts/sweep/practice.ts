import { writeFileSync } from "node:fs";
import type { Item } from "../../src/practice/item.ts";
import { confusions } from "../../src/questions/confusion.ts";
import { anything, faultsOf, guessed, itemIn, nameOf } from "../../tests/practice/items.ts";
import { mostFailures, type Sweep, tell, tellFailure } from "./sweep.ts";

/** Somebody who always gives the commonest answer may be right in so many of a hundred. */
const mostGuessed = 40;
/** Every twentieth item is asked for by a belief. */
const asksAbout = 20;
/** So many different items there have to be, where so many were made. */
const fewestDistinct = 500;

export const sweepPractice: Sweep = async (range) => {
  const { seed, from, to, deadline, folder } = range;
  const items: Item[] = [];
  const times: number[] = [];
  let failures = 0;
  for (let index = from; index < to && performance.now() < deadline && failures < mostFailures; index += 1) {
    const began = performance.now();
    // Some are asked for by what they are about, as for a reader to whom a belief comes back.
    const about = index % asksAbout === 0 ? (confusions[(index / asksAbout) % confusions.length] ?? null) : null;
    const item = await itemIn(seed, index, { ...anything, about });
    times.push(performance.now() - began);
    const faults = item === null ? ["no item was made"] : faultsOf(item);
    if (item) items.push(item);
    if (faults.length > 0) {
      const file = `${folder}/practice-${seed}-${index}.json`;
      writeFileSync(file, JSON.stringify(item));
      tellFailure("practice", range, index, item?.of ?? "", faults.join("; "), file);
      failures += 1;
    }
    tell(index, to);
  }
  const about = new Set(items.map((item) => item.about));
  const unreached = confusions.filter((one) => !about.has(one));
  const distinct = new Set(items.map(nameOf)).size;
  const share = guessed(items);
  const sorted = times.toSorted((a, b) => a - b);
  const number = (value: number) => value.toLocaleString("en");
  const report = [
    `Seed ${seed}: ${number(items.length)} items of practice, ${failures} broke a law`,
    `${number(distinct)} different ones · ${number(items.filter(({ isOther }) => isOther).length)} in which the change changes the answer`,
    `always the commonest answer: right in ${share.toFixed(1)} % · beliefs that no item is about: ${unreached.join(", ") || "none"}`,
    `made in ${(sorted[sorted.length >> 1] ?? 0).toFixed(1)} ms (median), ${(sorted.at(-1) ?? 0).toFixed(0)} ms (longest)`,
  ].join("\n");
  const isWhole = items.length >= 2 * fewestDistinct;
  const passed =
    failures === 0 &&
    items.length > 0 &&
    (!isWhole || (distinct >= fewestDistinct && share <= mostGuessed && unreached.length === 0));
  return { report, passed };
};
