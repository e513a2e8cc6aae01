import { IconThumbUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Failed } from '@/app/list/Failed'
import { TakeAway } from '@/app/list/TakeAway'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { number } from '@/i18n/format'
import { Anchor, Button, LinkButton, Notice, Section } from '@/ui'
import record from '@/ui/record.module.css'
import { backings, INITIATIVES, type Initiative } from './queries'

/** Who stands behind it: people by number, organizations by name; and the button to join them. */
export function SupportBox({ initiative: value }: { initiative: Initiative }) {
  const { t } = useTranslation('initiative')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  const path = { id: value.id }
  const act = useAct({
    send: async (on: boolean, key) => {
      if (on)
        await unwrap(
          api.POST('/api/v1/initiatives/{id}/supports', {
            params: { path, header: { 'Idempotency-Key': key } },
          }),
        )
      else await unwrap(api.DELETE('/api/v1/initiatives/{id}/supports/mine', { params: { path } }))
    },
    forget: [INITIATIVES],
  })
  const icon = <IconThumbUp aria-hidden="true" size="1.2em" />
  const open = !['draft', 'adopted', 'rejected', 'in_force', 'evaluated', 'withdrawn'].includes(value.status)
  return (
    <Section title={t('support.title')}>
      <p role="status">
        {value.supporterCount === 0
          ? t('support.nobody')
          : t('supporters', { count: value.supporterCount, number: number(value.supporterCount) })}
        {value.backingCount > 0 &&
          ` · ${t('backings', { count: value.backingCount, number: number(value.backingCount) })}`}
      </p>
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
      <p className={`${record.acts} no-print`}>
        {session.state !== 'signed-in' && open && (
          <LinkButton small icon={icon} href={`/sign-in?returnTo=${encodeURIComponent(here)}`}>
            {t('support.add')}
          </LinkButton>
        )}
        {/* One button, so that the focus stays; its words say what a press does, so it is not also «pressed». */}
        {(value.supportedByMe || value.actions.includes('support')) && (
          <Button
            small
            icon={icon}
            look={value.supportedByMe ? 'plain' : 'main'}
            busy={act.busy}
            onClick={() => act.do(!value.supportedByMe)}
          >
            {t(value.supportedByMe ? 'support.remove' : 'support.add')}
          </Button>
        )}
      </p>
      {value.backingCount > 0 && (
        <>
          <Backings id={value.id} />
          <TakeAway api={`/api/v1/initiatives/${value.id}/backings`} />
        </>
      )}
    </Section>
  )
}

/** Organizations that stand behind it; one's own can be taken back. */
function Backings({ id }: { id: string }) {
  const { t } = useTranslation('initiative')
  const list = useQuery(backings(id))
  const items = list.data?.items ?? []
  const act = useAct({
    send: (organization: string) =>
      unwrap(
        api.DELETE('/api/v1/initiatives/{id}/backings/{organization}', {
          params: { path: { id, organization } },
        }),
      ),
    told: t('act.done'),
    forget: [INITIATIVES],
  })
  if (list.isError) return <Failed error={list.error} again={() => list.refetch()} />
  return (
    <ul role="list" className={record.rows} aria-label={t('support.organizations')}>
      {items.map(({ organizationId, organization, mine }) => (
        <li key={organizationId} className={record.row}>
          {organization ? (
            <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
          ) : (
            t('someone')
          )}
          {mine && (
            <Button
              small
              busy={act.busy}
              aria-label={t('support.removeBackingOf', { name: organization?.shortName ?? t('someone') })}
              onClick={() => act.do(organizationId)}
            >
              {t('support.removeBacking')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
