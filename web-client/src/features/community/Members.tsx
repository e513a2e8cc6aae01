import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { LongTable } from '@/app/LongTable'
import { TakeAway } from '@/app/list/TakeAway'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Anchor, Badge, Button, ConfirmDialog, Dialog, EmptyState, Notice } from '@/ui'
import { Invitations } from './Invitations'
import { MemberForm } from './MemberForm'
import { Newcomers } from './Newcomers'
import { COMMUNITIES, type Community, type Member, members } from './queries'

/** Who does what where. */
export function Members({ community }: { community: Community }) {
  const { t } = useTranslation('community')
  const list = useInfiniteQuery(members(community.id))
  const rows = itemsOf(list.data)
  const inside = rows.some(row => Boolean(row.contact))
  const own =
    community.actions.includes('leave') && rows.some(row => community.mine.includes(row.organizationId))
  return (
    <>
      <LongTable
        list={list}
        caption={t('member.title')}
        rowKey={row => row.id}
        empty={<EmptyState title={t('member.empty')} />}
        columns={[
          {
            key: 'organization',
            title: t('member.organization'),
            names: true,
            cell: row => <Name member={row} />,
          },
          { key: 'does', title: t('field.does'), cell: row => row.does },
          {
            key: 'areas',
            title: t('member.areas'),
            cell: row => row.activityAreas.map(area => area.name).join(', ') || '—',
          },
          { key: 'territory', title: t('field.territoryId'), cell: row => row.territory?.name ?? '—' },
          ...(inside
            ? [{ key: 'contact', title: t('field.contact'), cell: (row: Member) => row.contact ?? '—' }]
            : []),
          {
            key: 'proposals',
            title: t('member.proposals'),
            cell: row => (
              <Anchor href={`/proposals?organization=${row.organizationId}`}>{t('member.see')}</Anchor>
            ),
          },
          ...(own
            ? [
                {
                  key: 'acts',
                  title: t('act.title'),
                  cell: (row: Member) =>
                    community.mine.includes(row.organizationId) ? (
                      <OwnActs community={community} member={row} />
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      <TakeAway api={`/api/v1/communities/${community.id}/members`} />
      <Newcomers community={community} />
      <Invitations community={community} />
    </>
  )
}

function Name({ member }: { member: Member }) {
  const { t } = useTranslation('community')
  return (
    <>
      {member.organization ? (
        <Anchor href={`/organizations/${member.organization.slug}`}>{member.organization.shortName}</Anchor>
      ) : (
        t('someone')
      )}{' '}
      {member.coordinator && <Badge>{t('member.coordinator')}</Badge>}
    </>
  )
}

function OwnActs({ community, member }: { community: Community; member: Member }) {
  const { t } = useTranslation('community')
  const [open, setOpen] = useState<'edit' | 'leave'>()
  const close = () => setOpen(undefined)
  const leave = useAct({
    send: (_: undefined, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/members/{memberId}/actions/leave', {
          params: {
            path: { id: community.id, memberId: member.id },
            header: { 'Idempotency-Key': key },
          },
        }),
      ),
    told: t('member.left'),
    forget: [COMMUNITIES],
    onDone: close,
  })
  return (
    <>
      <Button small onClick={() => setOpen('edit')}>
        {t('member.edit')}
      </Button>{' '}
      <Button small onClick={() => setOpen('leave')}>
        {t('act.leave')}
      </Button>
      <Dialog title={t('member.edit')} open={open === 'edit'} onClose={close}>
        {open === 'edit' && <MemberForm community={community} member={member} onDone={close} />}
      </Dialog>
      <ConfirmDialog
        title={t('member.leaveTitle')}
        open={open === 'leave'}
        action={t('act.leave')}
        busy={leave.busy}
        onConfirm={() => leave.do(undefined)}
        onCancel={close}
      >
        <p>{t('member.leaveExplain')}</p>
        {leave.message && (
          <Notice tone="call" live>
            <p>{leave.message}</p>
          </Notice>
        )}
      </ConfirmDialog>
    </>
  )
}
