/** What the builder's form holds. An empty text stands for «any». */
export type Widget = {
  way: 'frame' | 'element'
  /** ОКТМО code. */
  territory: string
  area: string
  kind: string
  q: string
  verified: boolean
  /** Those that ceased to exist: left out, or nothing but them. */
  liquidated: '' | 'false' | 'true'
  limit: string
  theme: 'auto' | 'light' | 'dark'
  lang: 'ru' | 'en'
}

/** Height until the script has told the true one; without the script the list scrolls inside. */
const FIRST_HEIGHT = 480

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-same-origin'

const quoted = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

const filters = ({ territory, area, kind, q, verified, liquidated }: Widget) =>
  Object.entries({
    territory,
    area,
    kind,
    q: q.trim(),
    verified: verified ? 'true' : '',
    liquidated,
  }).filter(([, value]) => value !== '')

/** Address of the page for other sites. */
export function frameAddress(origin: string, widget: Widget): string {
  const { limit, theme, lang } = widget
  const query = new URLSearchParams([...filters(widget), ...Object.entries({ limit, theme, lang, v: '1' })])
  return `${origin}/embed/v1/list?${query}#organizations`
}

/** Attributes of the element, in the order in which the code shows them. */
export function elementAttributes(widget: Widget): [string, string][] {
  const { limit, theme, lang } = widget
  return [...filters(widget), ...Object.entries({ limit, theme, lang })]
}

/** Where the same list stands on the platform itself. */
export function directoryAddress(origin: string, widget: Widget): string {
  const query = String(new URLSearchParams(filters(widget)))
  return `${origin}/organizations${query && `?${query}`}`
}

const script = (origin: string) => `<script type="module" src="${origin}/embed/v1/embed.js"></script>`

/** The code to paste. `title` is what a screen reader calls the frame, and the link seen without JavaScript. */
export function code(origin: string, widget: Widget, title: string): string {
  if (widget.way === 'frame') {
    return `<iframe
  data-nko-embed
  src="${quoted(frameAddress(origin, widget))}"
  title="${quoted(title)}"
  loading="lazy"
  sandbox="${SANDBOX}"
  style="width: 100%; height: ${FIRST_HEIGHT}px; border: 0"
></iframe>
${script(origin)}`
  }
  const attributes = elementAttributes(widget).map(([name, value]) => `\n  ${name}="${quoted(value)}"`)
  return `<nko-embed${attributes.join('')}
>
  <a href="${quoted(directoryAddress(origin, widget))}">${quoted(title)}</a>
</nko-embed>
${script(origin)}`
}
