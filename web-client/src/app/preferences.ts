import { useSyncExternalStore } from 'react'
import type { Language } from '@/i18n'
import { forget, recall, remember } from './storage'

/**
 * How a person wants to see the site: kept in this browser, written as attributes of `<html>`. `boot.js` reads the same
 * keys before the first paint.
 */
export type Preferences = {
  scheme: 'light' | 'dark'
  lowVision: boolean
  /** Steps of 125, 150 and 200 per cent. */
  textSize: '1' | '2' | '3'
  spacing: '0' | '1'
  contrast: 'black-on-white' | 'white-on-black'
  images: 'on' | 'off'
}

const root = document.documentElement
const listeners = new Set<() => void>()

const pick = <T extends string>(value: string | undefined | null, all: readonly T[], first: T): T =>
  all.find(one => one === value) ?? first

function read(): Preferences {
  const set = root.dataset
  return {
    scheme: pick(set.scheme, ['light', 'dark'] as const, 'light'),
    lowVision: set.lowVision === 'on',
    textSize: pick(recall('textSize'), ['1', '2', '3'] as const, '1'),
    spacing: pick(recall('spacing'), ['0', '1'] as const, '0'),
    contrast: pick(recall('contrast'), ['black-on-white', 'white-on-black'] as const, 'black-on-white'),
    images: pick(recall('images'), ['off', 'on'] as const, 'off'),
  }
}

let now = read()

export function setPreferences(change: Partial<Preferences>): void {
  if (change.scheme) remember('scheme', change.scheme)
  for (const key of ['textSize', 'spacing', 'contrast', 'images'] as const) {
    const value = change[key]
    if (value) remember(key, value)
  }
  if (change.lowVision === true) remember('lowVision', 'on')
  if (change.lowVision === false) forget('lowVision')
  now = { ...now, ...change }
  root.dataset.scheme = now.scheme
  const low = ['lowVision', 'textSize', 'spacing', 'contrast', 'images'] as const
  for (const key of low) {
    if (!now.lowVision) delete root.dataset[key]
    else root.dataset[key] = key === 'lowVision' ? 'on' : now[key]
  }
  for (const listener of listeners) listener()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => now,
  )
}

/** Changes the language by a fresh start of the page: texts, formats, answers of the API and errors change together. */
export function chooseLanguage(language: Language): void {
  remember('language', language)
  location.reload()
}
