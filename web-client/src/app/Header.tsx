import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language, words } from '@/i18n'
import { Anchor, LinkButton, Logo } from '@/ui'
import css from './Header.module.css'
import { useInstallation } from './installation'
import { chooseLanguage } from './preferences'
import { useSession } from './session'
import { ViewMenu } from './ViewMenu'

const SECTIONS = [
  { href: '/problems', key: 'nav.problems' },
  { href: '/proposals', key: 'nav.proposals' },
  { href: '/discussions', key: 'nav.discussions' },
  { href: '/stories', key: 'nav.stories' },
  { href: '/news', key: 'nav.news' },
  { href: '/round-tables', key: 'nav.roundTables' },
  { href: '/organizations', key: 'nav.organizations' },
  { href: '/communities', key: 'nav.communities' },
  { href: '/about', key: 'nav.about' },
] as const

/** The sign, search, view, language, account; the sections below them. On a phone: the sign, search, menu. */
export function Header() {
  const { t } = useTranslation('app')
  const { city } = useInstallation()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const path = useRouterState({ select: state => state.location.pathname })
  useSearchKey()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu of the old one
  useEffect(() => setOpen(false), [path])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to Esc from the controls inside it
    <header
      className={css.top}
      onKeyDown={event => {
        if (event.key === 'Escape' && open) {
          setOpen(false)
          button.current?.focus()
        }
      }}
    >
      <div className={css.row}>
        <Anchor href="/" className={css.brand}>
          <Logo />
          <span>
            {t('ui:product')}
            {city && <small>{city}</small>}
          </span>
        </Anchor>
        <div className={css.quick}>
          <Anchor href="/search" className={css.search} title={t('search.shortcut')}>
            <IconSearch aria-hidden="true" size="1.3em" />
            <span className={`${css.word} ${css.wide}`}>{t('search.link')}</span>
            <span className={css.key} aria-hidden="true">
              /
            </span>
          </Anchor>
          <button
            ref={button}
            type="button"
            className={css.toggle}
            aria-expanded={open}
            aria-controls="site-menu"
            onClick={() => setOpen(!open)}
          >
            <IconMenu2 aria-hidden="true" />
            <span className={css.word}>{t('nav.menu')}</span>
          </button>
        </div>
        <div id="site-menu" className={open ? `${css.rest} ${css.open}` : css.rest}>
          <nav aria-label={t('nav.label')}>
            {SECTIONS.map(({ href, key }) => (
              <Anchor key={href} href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
                {t(key)}
              </Anchor>
            ))}
          </nav>
          <div className={css.tools}>
            <ViewMenu />
            <button
              type="button"
              className={css.plain}
              lang={language() === 'ru' ? 'en' : 'ru'}
              aria-label={t('language.label')}
              onClick={() => chooseLanguage(language() === 'ru' ? 'en' : 'ru')}
            >
              {t('language.switch')}
            </button>
            <Account />
          </div>
        </div>
      </div>
    </header>
  )
}

// With its words at once: they are asked for only where somebody has signed in.
const OwnPlace = lazy(() => Promise.all([import('./own/OwnPlace'), words('own')]).then(([module]) => module))

function Account() {
  const { t } = useTranslation('app')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  if (session.state !== 'signed-in') {
    const back = here.startsWith('/sign-in') || here === '/' ? '' : `?returnTo=${encodeURIComponent(here)}`
    return (
      <LinkButton small href={`/sign-in${back}`}>
        {t('account.signIn')}
      </LinkButton>
    )
  }
  return (
    <Suspense>
      <OwnPlace user={session.user} />
    </Suspense>
  )
}

/** `/` leads to the search box of the page, or to the search page where there is none. */
function useSearchKey() {
  const router = useRouter()
  useEffect(() => {
    function key(event: KeyboardEvent) {
      const at = event.target as HTMLElement
      const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      const box = document.querySelector<HTMLInputElement>('[data-shortcut=search]')
      if (box) box.focus()
      else router.history.push('/search')
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [router])
}
