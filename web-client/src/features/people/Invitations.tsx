import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Badge, Button, Notice, Skeleton } from '@/ui'
import css from './people.module.css'
import { invitations, PEOPLE } from './queries'

/** Who was invited, and what became of it. */
export function Invitations({ id }: { id: string }) {
  const { t } = useTranslation('people')
  const list = useQuery(invitations(id))
  const revoke = useAct({
    send: (invitationId: string, key) =>
      unwrap(
        api.POST('/api/v1/organizations/{id}/invitations/{invitationId}/actions/revoke', {
          params: { path: { id, invitationId }, header: { 'Idempotency-Key': key } },
        }),
      ),
    told: t('revoked'),
    forget: [PEOPLE],
  })
  if (list.isError) return <Notice tone="call">{reason(list.error)}</Notice>
  if (list.isPending) return <Skeleton lines={3} />
  if (list.data.items.length === 0) return <p>{t('noInvitations')}</p>
  return (
    <>
      {revoke.message && (
        <Notice tone="call" live>
          <p>{revoke.message}</p>
        </Notice>
      )}
      <ul role="list" className={css.list}>
        {list.data.items.map(one => (
          <li key={one.id} className={css.row}>
            <span className={css.who}>
              <strong>{one.email}</strong>
              <span>{t(`role.${one.role}`)}</span>
              <Badge tone={one.status === 'pending' ? 'accent' : 'plain'}>
                {t(`invitation.${one.status}`)}
              </Badge>
              {one.status === 'pending' && (
                <span className={css.quiet}>{t('until', { date: date(one.expiresAt) })}</span>
              )}
            </span>
            {one.actions.includes('revoke') && (
              <Button
                small
                busy={revoke.busy}
                aria-label={t('actionFor', { action: t('revoke'), name: one.email })}
                onClick={() => revoke.do(one.id)}
              >
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
