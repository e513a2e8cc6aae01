import { useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { letterToken } from '@/app/letterToken'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Anchor, Button, Notice, Page } from '@/ui'
import { MINE, organizationOf, PEOPLE } from './queries'

/** The page that an invitation's letter leads to. Opening it accepts nothing: mail scanners open links too. */
export function AcceptPage({ slug }: { slug: string }) {
  const { t } = useTranslation('people')
  const router = useRouter()
  const session = useSession()
  const organization = useSuspenseQuery(organizationOf(slug)).data
  const [token] = useState(letterToken)
  const accept = useAct({
    send: (given: string, key) =>
      unwrap(
        api.POST('/api/v1/invitations/actions/accept', {
          params: { header: { 'Idempotency-Key': key } },
          body: { token: given },
        }),
      ),
    told: t('accept.done'),
    forget: [PEOPLE, MINE, ['organizations']],
    onDone: made => router.history.push(`/organizations/${made.slug}/people`),
  })
  return (
    <Page title={t('accept.title', { name: organization.shortName })} lead={t('accept.lead')}>
      <p>
        <Anchor href={`/organizations/${organization.slug}`}>{t('accept.look')}</Anchor>
      </p>
      {session.state === 'signed-in' && <p>{t('accept.as', { name: session.user.displayName })}</p>}
      {accept.message && (
        <Notice tone="call" live title={t('accept.failed')}>
          <p>{accept.message}</p>
          <p>{t('accept.failedHelp')}</p>
        </Notice>
      )}
      {token ? (
        <Button look="main" busy={accept.busy} onClick={() => accept.do(token)}>
          {t('accept.button')}
        </Button>
      ) : (
        <Notice tone="call">
          <p>{t('accept.noToken')}</p>
        </Notice>
      )}
    </Page>
  )
}
