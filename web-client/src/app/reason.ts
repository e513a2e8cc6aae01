import i18next from 'i18next'
import { NO_NETWORK, Problem } from '@/contract/problem'

/** How browsers and Vite say that a part of the site did not come over the network. */
const PART_AWAY = /dynamically imported module|module script failed|preload CSS/i

/** What went wrong in a sentence for people: the API's own, or ours when no API answered. */
export function reason(error: unknown): string {
  if (!(error instanceof Problem))
    return i18next.t(
      error instanceof Error && PART_AWAY.test(error.message)
        ? 'app:problem.network'
        : 'app:problem.unexpected',
    )
  if (error.status === NO_NETWORK) return i18next.t('app:problem.network')
  const { detail, title, traceId } = error.body
  const said = detail ?? title ?? i18next.t('app:problem.unexpected')
  // Our own faults are to be found in the log, by the number that people tell us.
  return traceId && error.status >= 500 ? `${said} ${i18next.t('app:problem.number', { id: traceId })}` : said
}
