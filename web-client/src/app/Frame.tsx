import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, Live, SkipLink } from '@/ui'
import { Connection } from './Connection'
import { Footer } from './Footer'
import css from './Frame.module.css'
import { Header } from './Header'
import { useInstallation } from './installation'
import { SignInDialog } from './SignInDialog'
import { LowVisionPanel } from './ViewMenu'

/** What stands around every page. */
export function Frame() {
  const { t } = useTranslation('app')
  const { demo } = useInstallation()
  useFocusOnNewPage()
  return (
    <div className={css.frame}>
      <SkipLink />
      <Progress />
      {demo && (
        <aside className={css.demo} aria-label={t('demo.label')}>
          {t('demo.text')}
        </aside>
      )}
      <LowVisionPanel />
      <Header />
      <Connection />
      <div className={css.content}>
        <Outlet />
      </div>
      <Footer />
      <SignInDialog />
      <Live />
    </div>
  )
}

/** After a change of page the heading has the focus and is read; a change of filters leaves the focus where it is. */
function useFocusOnNewPage() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return
        // A page that is all about one box (the search) starts in it; others start at their heading.
        const box = document.querySelector<HTMLElement>('main [data-first-focus] input')
        const place =
          box ?? document.querySelector<HTMLElement>('main h1') ?? document.getElementById('content')
        if (!box) place?.setAttribute('tabindex', '-1')
        place?.focus({ preventScroll: true })
        announce(document.title)
      }),
    [router],
  )
}

/** A thin line at the top while the next page is on its way (shown by CSS after 0.3 s). */
function Progress() {
  const busy = useRouterState({ select: state => state.isLoading })
  return busy ? <div className={css.progress} aria-hidden="true" /> : null
}
