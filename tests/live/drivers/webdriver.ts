/** As much of a client for https://www.w3.org/TR/webdriver2/ as it takes to send a window somewhere, and to use what stands there. */
export interface Session {
  readonly browserName: string;
  readonly browserVersion: string;
  goto(url: string): Promise<void>;
  /** Runs the body of a function in the page, as a classic script. */
  execute(body: string, ...given: readonly unknown[]): Promise<unknown>;
  /** Presses the element that the function's body finds; false where it finds none. */
  press(body: string, ...given: readonly unknown[]): Promise<boolean>;
  /** What a reader types, wherever the focus is: letters, and keys of https://www.w3.org/TR/webdriver2/#keyboard-actions. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** `base`: where the driver listens. `capabilities`: what is to be matched always. Rejects with the driver's own words. */
export async function newSession(base: string, capabilities: Readonly<Record<string, unknown>>): Promise<Session> {
  const { sessionId, capabilities: got } = (await command(base, "POST", "/session", {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const path = `/session/${sessionId}`;
  const execute = (body: string, ...given: readonly unknown[]) =>
    command(base, "POST", `${path}/execute/sync`, { script: body, args: given });
  return {
    execute,
    async press(body, ...given) {
      const element = Object.values(((await execute(body, ...given)) as Readonly<Record<string, string>> | null) ?? {})[0];
      if (element !== undefined) await command(base, "POST", `${path}/element/${element}/click`, {});
      return element !== undefined;
    },
    async type(text) {
      const strokes = [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await command(base, "POST", `${path}/actions`, { actions: [{ type: "key", id: "keyboard", actions: strokes }] });
    },
    browserName: got.browserName,
    browserVersion: got.browserVersion,
    async goto(url) {
      await command(base, "POST", `${path}/url`, { url });
    },
    async close() {
      await command(base, "DELETE", path);
    },
  };
}

/** Whether the driver has started up. */
export async function isReady(base: string): Promise<boolean> {
  try {
    return ((await command(base, "GET", "/status")) as { ready: boolean }).ready;
  } catch {
    return false;
  }
}

async function command(base: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(30_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${path}: ${error}: ${message}`);
}
