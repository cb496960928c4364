import { expect, it } from "vitest";
import { createPlayer } from "../../../src/store/player.ts";
import { stopAt, stopsOf } from "../../../src/trace/stops.ts";
import { begin, idle } from "./world.ts";

/** A store with a scenario, a player on it, and a clock that the test moves. */
async function played(hash = "#preflight-for-put", still = false) {
  const world = begin();
  await world.store.getState().open(hash, null);
  await idle();
  const waiting = new Map<number, (now: number) => void>();
  let handles = 0;
  let now = 0;
  const player = createPlayer(
    world.store,
    {
      request: (callback) => {
        handles += 1;
        waiting.set(handles, callback);
        return handles;
      },
      cancel: (handle) => void waiting.delete(handle),
      still: () => still,
    },
    () => 10,
  );
  /** Frames of 20 ms. */
  const pass = (milliseconds: number) => {
    for (const end = now + milliseconds; now < end; ) {
      now += 20;
      const due = [...waiting.values()];
      waiting.clear();
      for (const callback of due) callback(now);
    }
  };
  const stop = () => stopAt(world.store.getState().trace, world.store.getState().cursor);
  return { store: world.store, player, pass, stop, last: stopsOf(world.store.getState().trace).length - 1 };
}

it("stands where the cursor stands, and nothing moves by itself", async () => {
  const { player, pass, stop, last } = await played();
  expect(player.moment().time).toBe(player.score().end);
  pass(5_000);
  expect(stop()).toBe(last);
  expect(player.running()).toBe(false);
});

it("plays one scene with Next, moves within 600 ms, and takes the cursor along", async () => {
  const { player, pass, stop } = await played();
  player.seek(0);
  expect(player.scene()).toBe(-1);
  player.next();
  pass(600);
  expect(player.score().moves.some(({ from }) => from < player.moment().time)).toBe(true);
  pass(10_000);
  expect(player.scene()).toBe(0);
  expect(player.moment().time).toBe(player.score().scenes[0]?.end);
  expect(stop()).toBe(player.score().scenes[0]?.last);
  player.next();
  // Whoever presses again while a scene is played has seen enough of it.
  player.next();
  pass(10_000);
  expect(player.scene()).toBe(2);
  player.back();
  expect(player.moment().time).toBe(player.score().scenes[1]?.end);
});

it("plays to the end, dwells on every caption, and stops there; Play begins again", async () => {
  const { store, player, pass, stop, last } = await played();
  player.toggle();
  expect(store.getState().playing).toBe(true);
  expect(stop()).toBe(0);
  pass(player.score().end + 1_000);
  // The motion alone would be over by now; reading takes its own time.
  expect(store.getState().playing).toBe(true);
  pass(60_000);
  expect(store.getState().playing).toBe(false);
  expect(stop()).toBe(last);
});

it("counts every step that is taken, however fast", async () => {
  const { player, pass, stop, last } = await played();
  player.seek(0);
  for (let i = 0; i < last; i++) player.step(1);
  expect(stop()).toBe(last);
  pass(5_000);
  expect(stop()).toBe(last);
  expect(player.moment().time).toBe(player.score().end);
});

it("goes from one request to the next", async () => {
  const { player, pass, store } = await played("#proxy-with-two-upstreams");
  player.watchAction(0);
  pass(20_000);
  for (let i = player.score().scenes.length; i > 0; i--) {
    player.next();
    pass(20_000);
  }
  expect(player.moment().action).toBe(1);
  player.back();
  expect(player.moment()).toEqual({ action: 0, time: player.score().end });
  expect(store.getState().cursor).toBeGreaterThan(0);
});

it("shows stills to whoever wants less motion, at the same pace", async () => {
  const { player, pass, stop } = await played("#preflight-for-put", true);
  player.seek(0);
  player.next();
  expect(player.moment().time).toBe(player.score().scenes[0]?.end);
  player.toggle();
  pass(200);
  const after = stop();
  pass(60_000);
  expect(stop()).toBeGreaterThan(after);
});
