import { IconBell } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '@/contract/api'
import { Anchor } from '@/ui'
import css from '../Header.module.css'

/** How many notices the person has not read; asked once a minute while the page is looked at. */
export const unread = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/notifications/count', { signal })),
  staleTime: 30_000,
  refetchInterval: 60_000,
})

/** The bell in the header: the number stands beside it and in its name, not in a colour. */
export function Bell() {
  const { t } = useTranslation('own')
  const count = useQuery(unread).data?.unread ?? 0
  return (
    <Anchor
      href="/me/notifications"
      className={css.plain}
      aria-label={t('bell', { count })}
      title={t('bell', { count })}
    >
      <IconBell aria-hidden="true" size="1.4em" />
      {count > 0 && <span aria-hidden="true">{count > 99 ? '99+' : count}</span>}
    </Anchor>
  )
}
