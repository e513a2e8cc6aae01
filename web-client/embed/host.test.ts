import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAfterFrames } from './host'
import { read } from './protocol'

const HERE = 'https://krug.example'
let stop: () => void
let frame: HTMLIFrameElement

beforeEach(() => {
  document.body.innerHTML =
    '<iframe data-nko-embed style="height: 480px"></iframe><iframe id="other"></iframe>'
  const found = document.querySelector<HTMLIFrameElement>('[data-nko-embed]')
  if (!found) throw new Error('no frame')
  frame = found
  stop = lookAfterFrames(HERE)
})
afterEach(() => stop())

const message = { source: 'nko-embed', v: 1, id: 'one', type: 'resize', height: 123.4 }
function hear(data: unknown, origin = HERE, source: MessageEventSource | null = frame.contentWindow) {
  dispatchEvent(new MessageEvent('message', { data, origin, source }))
}

test('a frame gets the height that its own page tells', () => {
  const heard: unknown[] = []
  document.body.addEventListener('nko-resize', event => heard.push((event as CustomEvent).detail), {
    once: true,
  })
  hear(message)
  expect(frame.style.height).toBe('124px')
  expect(heard).toEqual([message])
})

test('the rest is told to the page as events of the frame', () => {
  const heard: string[] = []
  for (const name of ['nko-ready', 'nko-navigate', 'nko-error'])
    frame.addEventListener(name, event => heard.push(event.type))
  const { height: _, ...plain } = message
  hear({ ...plain, type: 'ready' })
  hear({ ...plain, type: 'navigate', href: 'https://krug.example/organizations/kedr' })
  hear({ ...plain, type: 'error' })
  expect(heard).toEqual(['nko-ready', 'nko-navigate', 'nko-error'])
})

test.each([
  ['another origin', () => hear(message, 'https://evil.example')],
  ['an origin that begins alike', () => hear(message, 'https://krug.example.evil.example')],
  ['no origin', () => hear(message, 'null')],
  ['another window', () => hear(message, HERE, window)],
  ['no window', () => hear(message, HERE, null)],
  [
    'a frame that is not ours',
    () => hear(message, HERE, document.querySelector<HTMLIFrameElement>('#other')?.contentWindow),
  ],
])('a message from %s is ignored', (_, send) => {
  send()
  expect(frame.style.height).toBe('480px')
})

test.each([
  null,
  'resize',
  42,
  [message],
  { ...message, source: 'other' },
  { ...message, v: 2 },
  { ...message, id: 7 },
  { ...message, type: 'run' },
  { ...message, height: '100' },
  { ...message, height: Number.NaN },
  { ...message, height: Number.POSITIVE_INFINITY },
  { ...message, height: -5 },
  { ...message, height: 0 },
  { ...message, height: 1e9 },
  { ...message, type: 'navigate', href: 'javascript:alert(1)' },
])('%j is no message of ours', data => {
  expect(read(data)).toBeUndefined()
  hear(data)
  expect(frame.style.height).toBe('480px')
})

test('after the end nothing is heard', () => {
  stop()
  hear(message)
  expect(frame.style.height).toBe('480px')
})
