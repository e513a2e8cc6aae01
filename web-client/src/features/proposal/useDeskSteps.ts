import { useTranslation } from 'react-i18next'
import type { BulkStep } from '@/app/answer/BulkForm'
import { api, unwrap } from '@/contract/api'
import type { Card } from './queries'
import type { DESK_VIEWS } from './search'

type Step = BulkStep<Pick<Card, 'status'>>

/** What an officer can do with several proposals at once, by the queue. The others want a look at each. */
export function useDeskSteps(view: (typeof DESK_VIEWS)[number]): Step[] {
  const { t } = useTranslation('proposal')
  const forward: Step = {
    key: 'forward',
    name: t('act.forward'),
    fits: ({ status }) => status === 'open' || status === 'under_review',
    title: count => t('desk.bulk.forward.title', { count }),
    explain: t('desk.bulk.forward.explain'),
    forwards: true,
    send: (proposals, key, forwarding) =>
      unwrap(
        api.POST('/api/v1/proposals/actions/forward', {
          params: { header: { 'Idempotency-Key': key } },
          body: { proposals, forwarding },
        }),
      ),
  }
  const start: Step = {
    key: 'start',
    name: t('act.start'),
    fits: ({ status }) => status === 'accepted',
    title: count => t('desk.bulk.start.title', { count }),
    explain: t('desk.bulk.start.explain'),
    send: (proposals, key) =>
      unwrap(
        api.POST('/api/v1/proposals/actions/start', {
          params: { header: { 'Idempotency-Key': key } },
          body: { proposals },
        }),
      ),
  }
  if (view === 'body') return [forward]
  return view === 'work' ? [start] : []
}
