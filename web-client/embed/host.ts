import { type Hello, read } from './protocol'

/** The frames that this script looks after, as the builder writes them. */
const FRAMES = 'iframe[data-nko-embed]'

/**
 * Gives our frames in this page their height. A message counts only from the very window of such a frame, and only
 * from the installation that this script came from; all else is left to whom it is meant for.
 *
 * The page hears the rest as events of the frame: `nko-ready`, `nko-resize`, `nko-navigate`, `nko-error`.
 */
export function lookAfterFrames(origin: string): () => void {
  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>(FRAMES)]
  const hear = (event: MessageEvent) => {
    if (event.origin !== origin || !event.source) return
    const message = read(event.data)
    const frame = message && frames().find(one => one.contentWindow === event.source)
    if (!message || !frame) return
    if (message.type === 'resize') frame.style.height = `${Math.ceil(message.height)}px`
    frame.dispatchEvent(new CustomEvent(`nko-${message.type}`, { bubbles: true, detail: message }))
  }
  addEventListener('message', hear)
  const hello: Hello = { source: 'nko-embed', v: 1, type: 'hello' }
  for (const frame of frames()) {
    // A lazy frame has no page of ours yet: it will speak by itself, and the browser would report a wrong addressee.
    if (frame.src.startsWith(origin)) frame.contentWindow?.postMessage(hello, '*')
  }
  return () => removeEventListener('message', hear)
}
