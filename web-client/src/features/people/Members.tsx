import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Badge, Button, ConfirmDialog, Notice } from '@/ui'
import css from './people.module.css'
import { type Member, type MemberAction, MINE, PEOPLE } from './queries'

type Asked = { member: Member; action: MemberAction }

/** Who represents the organization. Which buttons stand where, the API says; every one of them asks first. */
export function Members({ id, list }: { id: string; list: Member[] }) {
  const { t } = useTranslation('people')
  const router = useRouter()
  const [asked, setAsked] = useState<Asked>()
  const act = useAct({
    send: ({ member, action }: Asked, key) =>
      unwrap(
        api.POST('/api/v1/organizations/{id}/members/{memberId}/actions/{action}', {
          params: { path: { id, memberId: member.id, action }, header: { 'Idempotency-Key': key } },
        }),
      ),
    told: t('done'),
    forget: [PEOPLE, MINE],
    onDone: () => {
      // Who has left sees the people no longer.
      if (asked?.action === 'leave') router.history.push('/me/organizations')
      setAsked(undefined)
    },
  })
  return (
    <>
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
      <ul role="list" className={css.list}>
        {list.map(member => (
          <li key={member.id} className={css.row}>
            <span className={css.who}>
              <strong>{member.displayName}</strong>
              <Badge tone={member.role === 'owner' ? 'accent' : 'plain'}>{t(`role.${member.role}`)}</Badge>
              {member.self && <span className={css.quiet}>{t('self')}</span>}
              <span className={css.quiet}>{t('since', { date: date(member.since) })}</span>
            </span>
            <span className={css.acts}>
              {member.actions.map(action => (
                <Button
                  key={action}
                  small
                  look={action === 'remove' || action === 'leave' ? 'danger' : 'plain'}
                  aria-label={t('actionFor', { action: t(`action.${action}`), name: member.displayName })}
                  onClick={() => setAsked({ member, action })}
                >
                  {t(`action.${action}`)}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={asked ? t(`ask.${asked.action}`, { name: asked.member.displayName }) : ''}
        open={asked !== undefined}
        action={asked ? t(`action.${asked.action}`) : ''}
        danger
        busy={act.busy}
        onConfirm={() => asked && act.do(asked, { onError: () => setAsked(undefined) })}
        onCancel={() => setAsked(undefined)}
      >
        <p>{asked && t(`means.${asked.action}`)}</p>
      </ConfirmDialog>
    </>
  )
}
