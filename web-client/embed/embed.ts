// The one script for pages of other sites: the element <nko-embed>, and the height of our frames. The installation is
// the one that the script comes from: its address ends with embed/v1/embed.js.
import { elementFor } from './element'
import { lookAfterFrames } from './host'

const base = new URL(/* @vite-ignore */ '../../', import.meta.url)

if (!customElements.get('nko-embed')) {
  customElements.define('nko-embed', elementFor(base))
  lookAfterFrames(base.origin)
}
