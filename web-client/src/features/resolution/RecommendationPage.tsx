import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { placeOf } from '@/app/board'
import { ReportProblem } from '@/app/ReportProblem'
import { date, today } from '@/i18n/format'
import { Anchor, Breadcrumbs, Kicker, markOf, Notice, Page, StageLine, StatusMark } from '@/ui'
import { Carried } from './Carried'
import { Due } from './Due'
import { Evidence } from './Evidence'
import { History } from './History'
import { type Recommendation, recommendation, roundTable } from './queries'
import css from './RecommendationPage.module.css'
import { Reports } from './Reports'
import { Steps } from './Steps'
import { Targets } from './Targets'

/** The usual way of a recommendation; a refusal and an end are told in words beside it. */
const WAY = ['assigned', 'in_progress', 'under_review', 'done'] as const

/** One recommendation: its state, its proofs, what was reported and every step that was taken. */
export function RecommendationPage({ id, follow }: { id: string; follow: ReactNode }) {
  const { t } = useTranslation('resolution')
  const one = useSuspenseQuery(recommendation(id)).data
  const { roundTable: table, addressee } = one
  const title = t('one.title', { number: one.number })
  const onWay = WAY.some(stage => stage === one.status)
  return (
    <Page
      title={title}
      browserTitle={`${title}. ${one.text}`}
      above={
        <Breadcrumbs
          steps={[
            { href: '/round-tables', label: t('list.title') },
            { href: placeOf(table.slug, one.id), label: table.title },
          ]}
        />
      }
      heading={
        <div className={css.one}>
          <Kicker>
            {title} · <span lang="ru">{addressee.name ?? t('everyone')}</span>
          </Kicker>
          <h1 tabIndex={-1} lang="ru">
            {one.text}
          </h1>
          {one.items.length > 0 && (
            <ul className={css.items} lang="ru">
              {one.items.map(item => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
          <p className={css.facts}>
            <StatusMark state={markOf(one, today())}>{t(`status.${one.status}`)}</StatusMark>
            <Due dueOn={one.dueOn} overdue={one.overdue} reviewQuarterly={one.reviewQuarterly} />
          </p>
        </div>
      }
    >
      {follow}
      {onWay && (
        <StageLine
          label={t('one.way')}
          now={one.status}
          stages={WAY.map(key => ({ key, title: t(`stage.${key}`) }))}
        />
      )}
      <Carried recommendation={one} />
      {one.evidenceBroken && (
        <Notice tone="call">
          {t(one.status === 'done' ? 'one.doneBroken' : 'one.broken')}{' '}
          <a href="#evidence">{t('one.seeBroken')}</a>
        </Notice>
      )}
      {one.unreviewed && <Notice tone="call">{t('one.unreviewed')}</Notice>}
      <div className={css.columns}>
        <div>
          <Evidence recommendation={one} />
          <Targets recommendation={one} />
          <Reports recommendation={one} />
          <History id={one.id} />
        </div>
        <aside aria-label={t('one.aside')}>
          <Steps recommendation={one} />
          <Facts recommendation={one} />
          <ReportProblem subjectType="recommendation" subjectId={one.id} title={title} />
        </aside>
      </div>
    </Page>
  )
}

function Facts({ recommendation: one }: { recommendation: Recommendation }) {
  const { t } = useTranslation('resolution')
  const expected = one.expectedEvidence.map(kind => t(`evidence.kind.${kind}`)).join(', ')
  const facts: [string, ReactNode][] = [
    [t('fact.addressee'), <Addressee key="addressee" recommendation={one} />],
    [t('fact.kind'), t(`kind.${one.kind}`)],
    [t('fact.responsible'), one.responsible && <span lang="ru">{one.responsible}</span>],
    [t('fact.contact'), one.contact && <Contact contact={one.contact} />],
    [t('fact.accepted'), one.acceptedAt && date(one.acceptedAt)],
    [t('fact.health'), t(`health.${one.health}`)],
    [t('fact.expected'), expected],
    [
      t('fact.proposals'),
      <Anchor key="proposals" href={`/proposals?recommendation=${one.id}`}>
        {t('fact.seeProposals')}
      </Anchor>,
    ],
  ]
  return (
    <dl className={css.facet}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Addressee({ recommendation: one }: { recommendation: Recommendation }) {
  const { t } = useTranslation('resolution')
  const table = useQuery(roundTable(one.roundTable.slug)).data
  const same = table?.addressees.find(addressee => addressee.id === one.addressee.id)
  const name = <span lang="ru">{one.addressee.name ?? t('everyone')}</span>
  return same ? (
    <Anchor href={`/round-tables/${one.roundTable.slug}#addressee-${same.id}`}>{name}</Anchor>
  ) : (
    name
  )
}

function Contact({ contact }: { contact: string }) {
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? <a href={`mailto:${contact}`}>{contact}</a> : contact
}
