import { IconMailForward } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Anchor, Button, Meta, Notice, Section, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { COMMUNITIES, type Community, type Newcomer, newcomers } from './queries'
import { useSpeakers } from './speakers'

/** NGOs that are new in the area, for members: each is invited with one press. Nothing when nobody is new. */
export function Newcomers({ community }: { community: Community }) {
  const { t } = useTranslation('community')
  const inside = community.mine.length > 0
  const list = useInfiniteQuery({ ...newcomers(community.id), enabled: inside })
  const rows = itemsOf(list.data)
  const own = useSpeakers(community.mine)
  if (!inside || rows.length === 0) return null
  return (
    <Section title={t('newcomer.title')}>
      <p className={record.quiet}>{t('newcomer.explain')}</p>
      <ul role="list" className={record.rows}>
        {rows.map(one => (
          <NewcomerRow key={one.id} community={community} newcomer={one} speaker={own[0]?.id} />
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

type NewcomerRowProps = { community: Community; newcomer: Newcomer; speaker: string | undefined }

function NewcomerRow({ community, newcomer, speaker }: NewcomerRowProps) {
  const { t } = useTranslation('community')
  const { id, organization, territory, verifiedAt, invitedAt, invitedBy, declinedAt, canInvite } = newcomer
  const name = organization?.shortName ?? t('someone')
  const invite = useAct({
    send: (organizationId: string, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/invitations', {
          params: { path: { id: community.id }, header: { 'Idempotency-Key': key } },
          body: { organizationId, newcomerId: id },
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
      <Meta>
        {territory && <span>{territory.name}</span>}
        <span>{t('newcomer.verified', { date: date(verifiedAt) })}</span>
        {invitedAt && (
          <span>
            {invitedBy
              ? t('newcomer.invitedBy', { date: date(invitedAt), name: invitedBy.shortName })
              : t('newcomer.invited', { date: date(invitedAt) })}
          </span>
        )}
        {declinedAt && <span>{t('newcomer.declined', { date: date(declinedAt) })}</span>}
      </Meta>
      {invite.message && (
        <Notice tone="call" live>
          <p>{invite.message}</p>
        </Notice>
      )}
      {canInvite && speaker && (
        <p className={record.acts}>
          <Button
            small
            icon={<IconMailForward aria-hidden="true" size="1.2em" />}
            busy={invite.busy}
            onClick={() => invite.do(speaker)}
          >
            {t('newcomer.invite', { name })}
          </Button>
        </p>
      )}
    </li>
  )
}
