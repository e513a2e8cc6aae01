import { describe, expect, test } from 'vitest'
import { NO_NETWORK, Problem } from '@/contract/problem'
import { keyAfter, newKey } from './onceKey'

describe('the key of a repeated press', () => {
  test('stays when the answer was lost, so that the step is taken once', () => {
    const key = newKey()
    expect(key).toMatch(/^[0-9a-f-]{36}$/)
    expect(keyAfter(new Problem(NO_NETWORK), key)).toBe(key)
    expect(keyAfter(new Problem(503), key)).toBe(key)
    expect(keyAfter(new TypeError('no answer'), key)).toBe(key)
  })

  test('is another one after a refusal, for what is mended is another body', () => {
    const key = newKey()
    const next = keyAfter(new Problem(400), key)
    expect(next).toMatch(/^[0-9a-f-]{36}$/)
    expect(next).not.toBe(key)
  })
})
