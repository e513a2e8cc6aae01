// Samples of what is measured again and again, and their medians.

export const median = values => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export class Rounds {
  #samples = new Map()

  /** Adds a sample: an object of numbers. */
  add(key, sample) {
    this.#samples.set(key, [...(this.#samples.get(key) ?? []), sample])
    return sample
  }

  has(key) {
    return this.#samples.has(key)
  }

  /** The median of one number over the rounds; undefined when there is none. */
  median(key, name) {
    const values = (this.#samples.get(key) ?? []).map(s => s[name]).filter(v => v !== undefined)
    return values.length === 0 ? undefined : median(values)
  }

  all() {
    return Object.fromEntries(this.#samples)
  }
}

/** A line of the table of loads. */
export function row(rounds, key, rest) {
  const value = name => rounds.median(key, name)
  return { ...rest, perSecond: value('perSecond'), p50: value('p50'), p95: value('p95'), p99: value('p99') }
}
