/** Small things this browser remembers. Storage that is full or switched off costs comfort, never a page. */
const PREFIX = 'rt.'

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value)
  } catch {
    // Nothing to do: it will not be remembered.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return null
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // As above.
  }
}

/** Forgets everything whose key begins so. */
export function forgetAll(beginning: string): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '')
    for (const key of keys) if (key.startsWith(PREFIX + beginning)) localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
