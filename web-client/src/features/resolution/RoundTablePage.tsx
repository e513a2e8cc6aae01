import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsOf, type RoundTable } from '@/app/board'
import { TakeAway } from '@/app/list/TakeAway'
import { ReportProblem } from '@/app/ReportProblem'
import { date, today } from '@/i18n/format'
import { Anchor, Breadcrumbs, Button, Dialog, Kicker, Page, PromiseBoard } from '@/ui'
import { DocumentForm } from './desk'
import { Promised } from './Promised'
import { roundTable } from './queries'
import css from './RoundTablePage.module.css'
import { WeaknessTargets } from './WeaknessTargets'

type RoundTablePageProps = {
  slug: string
  /** «Follow» and «Share», of another feature. */
  follow: (id: string) => ReactNode
}

/** The resolution as a living document: what was found, who was asked to do what, and what became of it. */
export function RoundTablePage({ slug, follow }: RoundTablePageProps) {
  const { t } = useTranslation('resolution')
  const table = useSuspenseQuery(roundTable(slug)).data
  const [editing, setEditing] = useState(false)
  const groups = groupsOf(table, t('everyone'))
  const all = table.addressees.flatMap(one => one.recommendations)
  const proven = all.filter(one => one.evidenceCount > 0).length
  return (
    <Page
      title={table.title}
      above={<Breadcrumbs steps={[{ href: '/round-tables', label: t('list.title') }]} />}
      heading={
        <div className={css.hero}>
          <div>
            <Kicker>
              {t('document.kicker', { date: date(table.heldOn) })}
              {table.place && `, ${table.place}`}
            </Kicker>
            <h1 tabIndex={-1} lang="ru">
              {table.title}
            </h1>
            <p className={css.lead}>{t('document.lead', { count: all.length })}</p>
            <p className={css.proven}>{t('document.proven', { count: proven })}</p>
            <p className={`${css.acts} no-print`}>
              <Button onClick={() => window.print()}>{t('document.print')}</Button>
              {table.actions.includes('change') && (
                <Button onClick={() => setEditing(true)}>{t('edit.action')}</Button>
              )}
              <ReportProblem subjectType="round_table" subjectId={table.id} title={table.title} />
            </p>
            {follow(table.id)}
          </div>
          {all.length > 0 && (
            <div className={css.ring}>
              <PromiseBoard groups={groups} label={t('document.board')} />
            </div>
          )}
        </div>
      }
    >
      <Dialog title={t('edit.action')} open={editing} onClose={() => setEditing(false)}>
        <DocumentForm table={table} onDone={() => setEditing(false)} />
      </Dialog>
      <Points table={table} />
      {table.addressees.map((addressee, index) => (
        <section key={addressee.id} id={`addressee-${addressee.id}`} className={css.addressee}>
          <div className={css.who}>
            <p>{t('document.to')}</p>
            <h2 lang="ru">{groups[index]?.name}</h2>
            <p>{t('count', { count: addressee.recommendations.length })}</p>
          </div>
          <ol role="list">
            {addressee.recommendations.map((one, place) => (
              <Promised
                key={one.id}
                recommendation={one}
                number={groups[index]?.promises[place]?.number ?? one.number}
                day={today()}
              />
            ))}
          </ol>
        </section>
      ))}
      {/* The address of a feed or a file outlives a change of the title: it has the id. */}
      <TakeAway api="/api/v1/recommendations" search={{ roundTable: table.id }} feed="recommendations" />
    </Page>
  )
}

/** What the round table found: the strengths to build on and the weaknesses to mend. */
function Points({ table }: { table: RoundTable }) {
  const { t } = useTranslation('resolution')
  if (table.strengths.length + table.weaknesses.length === 0) return null
  return (
    <div className={css.points}>
      {table.weaknesses.length > 0 && (
        <section id="weaknesses">
          <h2>{t('document.weaknesses')}</h2>
          <ol role="list">
            {table.weaknesses.map((one, index) => (
              <li key={one.text} id={`w${index + 1}`} data-number={index + 1}>
                <div>
                  <span lang="ru">{one.text}</span>
                  <WeaknessTargets table={table} number={index + 1} targets={one.targets} />
                </div>
              </li>
            ))}
          </ol>
          <p className={css.more}>
            <Anchor href="/dashboard">{t('document.figures')}</Anchor>
          </p>
        </section>
      )}
      {table.strengths.length > 0 && (
        <section id="strengths" className={css.strengths}>
          <h2>{t('document.strengths')}</h2>
          <ol role="list" lang="ru">
            {table.strengths.map((one, index) => (
              <li key={one.text} data-number={index + 1}>
                {one.text}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
