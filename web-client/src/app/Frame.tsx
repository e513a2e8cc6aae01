import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, Live, rowLeft, SkipLink } from '@/ui'
import { Footer } from './Footer'
import css from './Frame.module.css'
import { Header } from './Header'
import { Interruptions } from './Interruptions'
import { useInstallation } from './installation'
import { usePreferences } from './preferences'
import { useSession } from './session'

// Few people have a role that sleeps, and not for long.
const SleepingRoles = lazy(() =>
  import('./own/SleepingRoles').then(module => ({ default: module.SleepingRoles })),
)

// It has nothing to say until the network is slow or gone; by then it is long here.
const Connection = lazy(() => import('./Connection').then(module => ({ default: module.Connection })))

const LowVisionPanel = lazy(() =>
  import('./LowVisionPanel').then(module => ({ default: module.LowVisionPanel })),
)

/** What stands around every page. */
export function Frame() {
  const { t } = useTranslation('app')
  const { demo } = useInstallation()
  const session = useSession()
  const { lowVision } = usePreferences()
  const asleep = session.state === 'signed-in' && session.user.sleepingRoles?.length
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
      {asleep ? (
        <Suspense>
          <SleepingRoles />
        </Suspense>
      ) : null}
      {lowVision && (
        <Suspense>
          <LowVisionPanel />
        </Suspense>
      )}
      <Header />
      <Suspense>
        <Connection />
      </Suspense>
      <div className={css.content}>
        <Outlet />
      </div>
      <Footer />
      <Interruptions />
      <Live />
    </div>
  )
}

/** After a change of page the heading has the focus and is read; a change of filters leaves the focus where it is. */
function useFocusOnNewPage() {
  const router = useRouter()
  useEffect(() => {
    // Not where the router says it comes from: it does not know while somebody leaves a page that is still loading.
    let last = router.latestLocation.pathname
    return router.subscribe('onRendered', ({ toLocation }) => {
      if (toLocation.pathname === last) return
      last = toLocation.pathname
      // A page that is all about one box (the search) starts in it, a queue where it was left; others at their heading.
      const own = document.querySelector<HTMLElement>('main [data-first-focus] input') ?? rowLeft()
      const place =
        own ?? document.querySelector<HTMLElement>('main h1') ?? document.getElementById('content')
      if (!own) place?.setAttribute('tabindex', '-1')
      place?.focus({ preventScroll: true })
      announce(document.title)
    })
  }, [router])
}

/** A thin line at the top while the next page is on its way (shown by CSS after 0.3 s). */
function Progress() {
  const busy = useRouterState({ select: state => state.isLoading })
  return busy ? <div className={css.progress} aria-hidden="true" /> : null
}
