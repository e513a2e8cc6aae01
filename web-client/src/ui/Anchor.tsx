import { useRouter } from '@tanstack/react-router'
import type { ComponentProps, MouseEvent } from 'react'

type AnchorProps = ComponentProps<'a'> & { href: string }

/** A link to a page of this site by its plain address; the browser's own ways (new tab, copy, no script) all work. */
export function Anchor({ href, onClick, ...rest }: AnchorProps) {
  const router = useRouter({ warn: false })
  const inside = href.startsWith('/') && !href.startsWith('//')

  function go(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    const own = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!inside || !own || event.defaultPrevented || rest.target || rest.download !== undefined || !router)
      return
    event.preventDefault()
    router.history.push(href)
  }

  function warm() {
    if (inside && router && !href.includes('?') && !href.includes('#')) {
      router.preloadRoute({ to: href }).catch(() => undefined)
    }
  }

  return <a {...rest} href={href} onClick={go} onPointerEnter={warm} />
}
