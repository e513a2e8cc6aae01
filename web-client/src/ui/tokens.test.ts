import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/ui/tokens.css', 'utf8')

/** The colours that a rule sets, e.g. of `:root[data-scheme="dark"]`. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  )
}

const light = colours(':root')
const schemes = {
  light,
  dark: { ...light, ...colours(':root[data-scheme="dark"]') },
  'low vision': { ...light, ...colours(':root[data-low-vision="on"]') },
  'low vision, inverted': {
    ...light,
    ...colours(':root[data-low-vision="on"][data-contrast="white-on-black"]'),
  },
}

/** Relative luminance and contrast by WCAG 2.1. */
function luminance(hex = '#000000'): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string | undefined, other: string | undefined): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['paper', 'sheet', 'wash', 'accent-wash', 'call-wash']
const TEXTS = ['ink', 'soft', 'accent', 'accent-strong', 'call']
const ON = [
  ['on-accent', 'accent'],
  ['on-accent', 'done'],
  ['on-late', 'late'],
  ['on-none', 'none'],
]

describe.each(Object.entries(schemes))('the colours of %s', (_, colour) => {
  test('keep text at 7:1 on every ground', () => {
    const pairs = [...TEXTS.flatMap(text => GROUNDS.map(ground => [text, ground])), ...ON]
    const weak = pairs.filter(([text, ground]) => contrast(colour[text ?? ''], colour[ground ?? '']) < 7)
    expect(weak).toEqual([])
  })
  test('keep the edges of controls at 3:1', () => {
    expect(GROUNDS.filter(ground => contrast(colour.edge, colour[ground]) < 3)).toEqual([])
  })
})
