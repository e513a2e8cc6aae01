import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { dateTime } from '@/i18n/format'
import { Badge, Breadcrumbs, Button, ConfirmDialog, Meta, Notice, Page, Section, toast } from '@/ui'
import { ActDialog } from './ActDialog'
import { GrantForm } from './GrantForm'
import { Identity } from './Identity'
import { revoke, type UserAction, type UserRole, userById } from './queries'
import css from './users.module.css'

/** One account: who it is, what it may do and who said so. */
export function UserPage({ id }: { id: string }) {
  const { t } = useTranslation('users')
  const { data: user } = useSuspenseQuery(userById(id))
  const [acting, setActing] = useState<UserAction>()
  const [granting, setGranting] = useState(false)
  return (
    <Page
      title={user.displayName}
      above={<Breadcrumbs steps={[{ href: '/manage/users', label: t('title') }]} />}
    >
      <Meta>
        <Badge tone={user.status === 'active' ? 'plain' : 'call'}>{t(`status.${user.status}`)}</Badge>
        {user.email && <span>{user.email}</span>}
        <span>{t('since', { date: dateTime(user.createdAt) })}</span>
        <span>{user.lastSeenAt ? t('lastSeen', { date: dateTime(user.lastSeenAt) }) : t('neverSeen')}</span>
        <span>{t(user.secondFactor ? 'factorOn' : 'factorOff')}</span>
      </Meta>
      {user.actions.length > 0 && (
        <p className={css.acts}>
          {user.actions.map(action => (
            <Button
              key={action}
              look={action === 'unblock' ? 'plain' : 'danger'}
              onClick={() => setActing(action)}
            >
              {t(`action.${action}`)}
            </Button>
          ))}
        </p>
      )}
      <Identity user={user} />
      <Section title={t('roles')}>
        {user.roles.length === 0 && <p>{t('noRoles')}</p>}
        <ul role="list" className={css.roles}>
          {user.roles.map(role => (
            <Role key={role.id} user={user.id} role={role} />
          ))}
        </ul>
        {granting ? (
          <GrantForm user={user.id} onDone={() => setGranting(false)} />
        ) : (
          user.status === 'active' && (
            <p className={css.acts}>
              <Button onClick={() => setGranting(true)}>{t('grant.open')}</Button>
            </p>
          )
        )}
      </Section>
      {acting && <ActDialog user={user} action={acting} onClose={() => setActing(undefined)} />}
    </Page>
  )
}

function Role({ user, role }: { user: string; role: UserRole }) {
  const { t } = useTranslation('users')
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const take = useMutation({
    mutationFn: () => revoke(client, user, role.id),
    onSuccess: () => toast(t('revoke.done')),
    onSettled: () => setAsked(false),
  })
  const name = t(`role.${role.role}`)
  return (
    <li className={css.role}>
      <h3>
        {name}
        {role.scope && `: ${role.scope.name ?? t('gone')}`}
      </h3>
      <Meta>
        {role.position && <span>{role.position}</span>}
        {!role.active && <Badge>{t('over')}</Badge>}
        {role.asleep && <Badge tone="call">{t('asleep')}</Badge>}
        <span>
          {role.grantedBy
            ? t('by', { name: role.grantedBy.displayName ?? t('somebody'), date: dateTime(role.validFrom) })
            : t('byRule', { date: dateTime(role.validFrom) })}
        </span>
        <span>{role.validUntil ? t('until', { date: dateTime(role.validUntil) }) : t('endless')}</span>
      </Meta>
      {take.isError && (
        <Notice tone="call" live title={t('failed')}>
          <p>{reason(take.error)}</p>
        </Notice>
      )}
      {role.active && (
        <Button small onClick={() => setAsked(true)}>
          {t('revoke.open')}
        </Button>
      )}
      <ConfirmDialog
        title={t('revoke.title', { role: name })}
        open={asked}
        danger
        action={t('revoke.open')}
        busy={take.isPending}
        onConfirm={() => take.mutate()}
        onCancel={() => setAsked(false)}
      >
        <p>{t('revoke.lead')}</p>
      </ConfirmDialog>
    </li>
  )
}
