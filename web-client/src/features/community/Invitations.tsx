import { IconMailForward } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Anchor, Button, Meta, Notice, Section, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { COMMUNITIES, type Community, type Invitation, invitations } from './queries'
import { useSpeakers } from './speakers'

/** Whom members have invited and what came of it, for members; nothing when nobody was. */
export function Invitations({ community }: { community: Community }) {
  const { t } = useTranslation('community')
  const inside = community.mine.length > 0
  const list = useInfiniteQuery({ ...invitations(community.id), enabled: inside })
  const rows = itemsOf(list.data)
  const own = useSpeakers(community.mine)
  if (!inside || rows.length === 0) return null
  return (
    <Section title={t('invitation.title')}>
      <ul role="list" className={record.rows}>
        {rows.map(one => (
          <InvitationRow key={one.organizationId} invitation={one} speaker={own[0]?.id} />
        ))}
      </ul>
      {list.hasNextPage && (
        <ShowMore
          shown={rows.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </Section>
  )
}

type InvitationRowProps = { invitation: Invitation; speaker: string | undefined }

function InvitationRow({ invitation, speaker }: InvitationRowProps) {
  const { t } = useTranslation('community')
  const { communityId, organizationId, organization, status, invitedAt, invitedBy } = invitation
  const { declinedAt, declineReason, restsUntil, actions } = invitation
  const name = organization?.shortName ?? t('someone')
  const resting = (status === 'declined' || status === 'waiting') && restsUntil
  const renew = useAct({
    send: (member: string, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/invitations/{organizationId}/actions/renew', {
          params: { path: { id: communityId, organizationId }, header: { 'Idempotency-Key': key } },
          body: { organizationId: member },
        }),
      ),
    told: t('newcomer.told'),
    forget: [COMMUNITIES],
  })
  return (
    <li className={record.row}>
      <h3 className={record.name}>
        {organization ? <Anchor href={`/organizations/${organization.slug}`}>{name}</Anchor> : name}
      </h3>
      {declineReason && <p className={record.summary}>{declineReason}</p>}
      <Meta>
        <b>{t(`invitation.status.${status}`, { date: declinedAt ? date(declinedAt) : '' })}</b>
        <span>
          {invitedBy
            ? t('newcomer.invitedBy', { date: date(invitedAt), name: invitedBy.shortName })
            : t('newcomer.invited', { date: date(invitedAt) })}
        </span>
        {resting && <span>{t('invitation.rests', { date: date(resting) })}</span>}
      </Meta>
      {renew.message && (
        <Notice tone="call" live>
          <p>{renew.message}</p>
        </Notice>
      )}
      {actions.includes('renew') && speaker && (
        <p className={record.acts}>
          <Button
            small
            icon={<IconMailForward aria-hidden="true" size="1.2em" />}
            busy={renew.busy}
            onClick={() => renew.do(speaker)}
          >
            {t('invitation.renew', { name })}
          </Button>
        </p>
      )}
    </li>
  )
}
