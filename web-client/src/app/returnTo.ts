/**
 * Where to go after sign-in: a path of this site or `/`. `//evil.example`, `/\evil.example`, `https:…` and control
 * characters (which browsers drop, so that `/\t/evil` becomes `//evil`) are all refused.
 */
export function safeReturn(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/'
  const base = 'https://here.invalid'
  try {
    const url = new URL(wanted, base)
    const path = url.pathname + url.search + url.hash
    return url.origin === base && path.startsWith('/') && !path.startsWith('//') && path === wanted
      ? path
      : '/'
  } catch {
    return '/'
  }
}
