import { expect, test } from 'vitest'
import { strength } from './strength'

const OWN = ['Вера Иванова', 'vera.ivanova@example.org', 'Круглый стол', 'Горно-Алтайск']

test.each([
  ['short', 'short'],
  ['passwordpassword', 'common'],
  ['Password2024', 'common'],
  ['qwertyqwerty', 'common'],
  ['123456789012', 'pattern'],
  ['aaaaaaaaaaaaaa', 'pattern'],
  ['abcdefghijklm', 'pattern'],
  ['ВераИванова!!', 'names'],
  ['Горно-Алтайск1', 'names'],
])('%s is weak: %s', (password, weakness) => {
  const found = strength(password, OWN)
  expect(found.weakness).toBe(weakness)
  expect(found.score).toBeLessThanOrEqual(1)
})

test.each([
  'plain otter reads maps',
  'correct horse battery staple',
  'кедр шумит над рекой',
  'x7Kq-92mz-Lp0v',
])('%s is good', password => {
  const found = strength(password, OWN)
  expect(found.weakness).toBeUndefined()
  expect(found.score).toBeGreaterThanOrEqual(2)
})

test('a longer password of words is no weaker', () => {
  const words = ['кедр', 'чайник', 'облако', 'перевал', 'грач']
  let last = 0
  for (let count = 3; count <= words.length; count++) {
    const { score } = strength(words.slice(0, count).join(' '), [])
    expect(score).toBeGreaterThanOrEqual(last)
    last = score
  }
})
