/** A scenario of one version, as plain JSON. Whatever it holds was written by someone else. */
export type AnyScenario = { readonly version: number; readonly [key: string]: unknown };

export type Migration = (older: AnyScenario) => AnyScenario;
