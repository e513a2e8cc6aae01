/**
 * What a page inside a frame says to the page around it. `id` is what stands after `#` in the address of the frame.
 * Nothing here is secret: heights and public addresses, so it is said to whoever is around.
 */
export type Message = { source: 'nko-embed'; v: 1; id: string } & (
  | { type: 'ready' }
  | { type: 'resize'; height: number }
  | { type: 'navigate'; href: string }
  | { type: 'error' }
)

/** What the page around asks: a frame that was there first tells its height again. */
export type Hello = { source: 'nko-embed'; v: 1; type: 'hello' }

/** No list is higher; what claims to be is a mistake or mischief. */
const HIGHEST = 50_000

/** The message when it is one of ours, word for word; undefined for anything else that pages send each other. */
export function read(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const said = data as Record<string, unknown>
  if (said.source !== 'nko-embed' || said.v !== 1 || typeof said.id !== 'string') return undefined
  switch (said.type) {
    case 'ready':
    case 'error':
      return said as Message
    case 'navigate':
      return typeof said.href === 'string' && /^https?:\/\//.test(said.href) ? (said as Message) : undefined
    case 'resize':
      return typeof said.height === 'number' && said.height > 0 && said.height <= HIGHEST
        ? (said as Message)
        : undefined
    default:
      return undefined
  }
}
