import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Page.module.css'

type PageProps = {
  /** The page's heading, and its title in the browser. */
  title: string
  /** Drawn instead of the plain heading where a page composes its own; it must hold the one `h1`. */
  heading?: ReactNode
  kicker?: ReactNode
  lead?: ReactNode
  /** What stands above the heading: breadcrumbs. */
  above?: ReactNode
  /** The title in the browser, where it differs from the heading. */
  browserTitle?: string
  children?: ReactNode
}

/** A page: its title, its one `h1` (which gets the focus after a change of page) and its content. */
export function Page({ title, heading, kicker, lead, above, browserTitle, children }: PageProps) {
  usePageTitle(browserTitle ?? title)
  return (
    <main id="content" className={css.page} tabIndex={-1}>
      {above}
      {heading ?? (
        <div className={css.head}>
          {kicker && <Kicker>{kicker}</Kicker>}
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
      )}
      {children}
    </main>
  )
}

/** Writes `document.title`; the server wrote the same one for the first page. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation('ui')
  const whole = `${title} — ${t('product')}`
  useEffect(() => {
    document.title = whole
  }, [whole])
}

/** A part of a page under a heavy rule, with its heading and, at the right, the way to all of it. */
export function Section({
  title,
  aside,
  id,
  children,
}: {
  title: string
  aside?: ReactNode
  id?: string
  children: ReactNode
}) {
  return (
    <section className={css.section} id={id}>
      <div className={css.sectionHead}>
        <h2>{title}</h2>
        {aside && <div className={css.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}

/** The small line above a heading: what kind of thing this is. */
export function Kicker({ children }: { children: ReactNode }) {
  return <p className={css.kicker}>{children}</p>
}

/** Text to be read at length: a narrow column in the reading face. */
export function Prose({ children, lang }: { children: ReactNode; lang?: string }) {
  return (
    <div className={css.prose} lang={lang}>
      {children}
    </div>
  )
}

/** Facts in one line, parted by space. */
export function Meta({ children }: { children: ReactNode }) {
  return <p className={css.meta}>{children}</p>
}
