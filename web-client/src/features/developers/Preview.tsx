import { createElement, useEffect } from 'react'
import css from './developers.module.css'
import { elementAttributes, frameAddress, type Widget } from './snippet'

const SCRIPT = '/embed/v1/embed.js'

/** The very thing that the code makes, from this installation. */
export function Preview({ widget, title }: { widget: Widget; title: string }) {
  useEffect(() => {
    if (document.querySelector(`script[src="${SCRIPT}"]`)) return
    const script = document.createElement('script')
    script.type = 'module'
    script.src = SCRIPT
    document.head.append(script)
  }, [])

  const address = frameAddress(location.origin, widget)
  return (
    <div className={css.preview}>
      {widget.way === 'frame' ? (
        <iframe key={address} data-nko-embed="" src={address} title={title} className={css.frame} />
      ) : (
        createElement('nko-embed', {
          key: address,
          heading: '4',
          ...Object.fromEntries(elementAttributes(widget)),
        })
      )}
    </div>
  )
}
