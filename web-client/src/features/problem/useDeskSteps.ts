import { useTranslation } from 'react-i18next'
import type { BulkStep } from '@/app/answer/BulkForm'
import { api, unwrap } from '@/contract/api'
import type { Card } from './queries'
import type { DESK_VIEWS } from './search'

type Step = BulkStep<Pick<Card, 'status'>>

/** What an officer can do with several problems at once, by the queue. The others want a look at each. */
export function useDeskSteps(view: (typeof DESK_VIEWS)[number]): Step[] {
  const { t } = useTranslation('problem')
  const register: Step = {
    key: 'register',
    name: t('act.register'),
    fits: ({ status }) => status === 'open',
    title: count => t('desk.bulk.register.title', { count }),
    explain: t('desk.bulk.register.explain'),
    send: (problems, key) =>
      unwrap(
        api.POST('/api/v1/problems/actions/register', {
          params: { header: { 'Idempotency-Key': key } },
          body: { problems },
        }),
      ),
  }
  const forward: Step = {
    key: 'forward',
    name: t('act.forward'),
    fits: ({ status }) => status === 'open' || status === 'registered',
    title: count => t('desk.bulk.forward.title', { count }),
    explain: t('desk.bulk.forward.explain'),
    forwards: true,
    send: (problems, key, forwarding) =>
      unwrap(
        api.POST('/api/v1/problems/actions/forward', {
          params: { header: { 'Idempotency-Key': key } },
          body: { problems, forwarding },
        }),
      ),
  }
  const start: Step = {
    key: 'start',
    name: t('act.start'),
    fits: ({ status }) => status === 'planned',
    title: count => t('desk.bulk.start.title', { count }),
    explain: t('desk.bulk.start.explain'),
    send: (problems, key) =>
      unwrap(
        api.POST('/api/v1/problems/actions/start', {
          params: { header: { 'Idempotency-Key': key } },
          body: { problems },
        }),
      ),
  }
  if (view === 'register') return [register, forward]
  return view === 'body' ? [register, forward, start] : []
}
