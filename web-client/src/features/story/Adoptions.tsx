import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { date, number } from '@/i18n/format'
import { Anchor, Button, Dialog, Meta, Section, ShowMore, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import { AdoptForm } from './AdoptForm'
import { AdoptionPlaces } from './AdoptionPlaces'
import { EndForm } from './EndForm'
import { type Adoption, adoptionPlaces, adoptions, type Story } from './queries'
import css from './story.module.css'

/** Who repeats the practice: the count, the territories, each organization and what came of it. */
export function Adoptions({ story }: { story: Story }) {
  const { t } = useTranslation('story')
  const [adopting, setAdopting] = useState(false)
  const places = useQuery(adoptionPlaces(story.id)).data?.items ?? []
  const list = useInfiniteQuery(adoptions(story.id))
  const items = itemsOf(list.data)
  return (
    <Section title={t('adoption.title')} id="adoptions">
      <p className={css.count} role="status">
        {story.adoptionCount === 0
          ? t('adoption.none')
          : t('adopted', { count: story.adoptionCount, number: number(story.adoptionCount) })}
        {story.doneCount > 0 && `, ${t('adoption.shown', { count: story.doneCount })}`}
      </p>
      {story.actions.includes('adopt') && (
        <p className={record.acts}>
          <Button look="main" onClick={() => setAdopting(true)}>
            {t('adoption.adopt')}
          </Button>
        </p>
      )}
      {places.length > 0 && <AdoptionPlaces places={places} />}
      <ul role="list" className={record.rows}>
        {items.map(adoption => (
          <AdoptionRow key={adoption.id} adoption={adoption} />
        ))}
      </ul>
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
      {items.length > 0 && <TakeAway api={`/api/v1/stories/${story.id}/adoptions`} feed="adoptions" />}
      <Dialog title={t('adoption.adopt')} open={adopting} onClose={() => setAdopting(false)}>
        {adopting && <AdoptForm story={story} onDone={() => setAdopting(false)} />}
      </Dialog>
    </Section>
  )
}

const MARKS = { announced: 'progress', done: 'done', abandoned: 'none' } as const

function AdoptionRow({ adoption }: { adoption: Adoption }) {
  const { t } = useTranslation('story')
  const [ending, setEnding] = useState<'complete' | 'abandon'>()
  const { organization, territory, status, result, url, proposal } = adoption
  return (
    <li className={css.adoption}>
      <h3 className={record.name}>
        {organization ? (
          <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
        ) : (
          t('adoption.someone')
        )}
      </h3>
      <p className={record.text}>{adoption.note}</p>
      {result && (
        <p className={record.text}>
          <b>{t(status === 'done' ? 'adoption.result' : 'adoption.why')}:</b> {result}
        </p>
      )}
      {proposal && (
        <p className={record.text}>
          {t(proposal.status === 'draft' ? 'adoption.draft' : 'adoption.proposal')}{' '}
          <Anchor href={`/proposals/${proposal.slug}`}>«{proposal.title}»</Anchor>
        </p>
      )}
      <Meta>
        <StatusMark state={MARKS[status]}>{t(`adoption.status.${status}`)}</StatusMark>
        {territory && <span>{territory.name}</span>}
        <span>{date(adoption.createdAt)}</span>
        {url && <Anchor href={url}>{t('adoption.proof')}</Anchor>}
        {adoption.contact && <span>{t('adoption.contactIs', { contact: adoption.contact })}</span>}
      </Meta>
      {adoption.actions.length > 0 && (
        <p className={record.acts}>
          {adoption.actions.map(action => (
            <Button key={action} small onClick={() => setEnding(action)}>
              {t(`adoption.act.${action}`)}
            </Button>
          ))}
        </p>
      )}
      <Dialog
        title={ending ? t(`adoption.act.${ending}`) : ''}
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
      >
        {ending && <EndForm adoption={adoption} action={ending} onDone={() => setEnding(undefined)} />}
      </Dialog>
    </li>
  )
}
