// Repeatable chance: the same seed and block give the same rows, in whatever process and order they are made.

/** A source of numbers in [0, 1), by the generator sfc32. */
export function random(seed, block) {
  let a = (seed ^ 0x9e3779b9) | 0
  let b = (block ^ 0x243f6a88) | 0
  let c = Math.imul(seed + 1, block + 0x85ebca6b) | 0
  let d = 1
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

/** Chooses an index of n so that the k-th is about 1 / (k + 1 + shift) ^ exponent as frequent as the first (Zipf). */
export function zipf(n, exponent, shift = 0) {
  const sums = new Float64Array(n)
  let sum = 0
  for (let k = 0; k < n; k++) {
    sum += 1 / (k + 1 + shift) ** exponent
    sums[k] = sum
  }
  return chance => {
    const wanted = chance * sum
    let low = 0
    let high = n - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A number around 0, mostly between -1 and 1 (sum of six, nearly normal). */
export const around = next => next() + next() + next() - next() - next() - next()
