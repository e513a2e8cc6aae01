/** The token of a letter's link. It stands behind the `#`, which browsers send to no server. */
export const letterToken = (): string =>
  new URLSearchParams(globalThis.location?.hash.replace(/^#/, '')).get('token') ?? ''
