import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Acts } from '@/app/Acts'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { ReportProblem } from '@/app/ReportProblem'
import { date } from '@/i18n/format'
import { Anchor, Button, Dialog, Diff, Meta, Section, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { AmendmentForm } from './AmendmentForm'
import { PROPOSALS, type Proposal, type Version, versions } from './queries'
import { RefusalForm } from './RefusalForm'
import { type Amendment, amendments, DECISIONS, decideAmendment } from './together'

/** Other words that people ask for, each as a difference; the authors take or refuse them. */
export function Amendments({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const [asking, setAsking] = useState(false)
  const list = useInfiniteQuery({ ...amendments(value.id), enabled: Boolean(value.publishedAt) })
  const items = itemsOf(list.data)
  const wordings = useQuery({ ...versions(value.id), enabled: items.length > 0 }).data?.items ?? []
  const mayAsk = value.actions.includes('amend')
  if (items.length === 0 && !mayAsk) return null
  return (
    <Section title={t('amendment.title')}>
      {mayAsk && (
        <p className={record.acts}>
          <Button small onClick={() => setAsking(true)}>
            {t('amendment.propose')}
          </Button>
        </p>
      )}
      <ul role="list" className={record.rows}>
        {items.map(one => (
          <Asked
            key={one.id}
            proposal={value}
            amendment={one}
            base={wordings.find(({ number }) => number === one.textVersion)}
          />
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
      {items.length > 0 && <TakeAway api={`/api/v1/proposals/${value.id}/amendments`} />}
      <Dialog title={t('amendment.propose')} open={asking} onClose={() => setAsking(false)}>
        {asking && <AmendmentForm proposal={value} onDone={() => setAsking(false)} />}
      </Dialog>
    </Section>
  )
}

type AskedProps = { proposal: Proposal; amendment: Amendment; base: Version | undefined }

function Asked({ proposal, amendment: one, base }: AskedProps) {
  const { t } = useTranslation('proposal')
  const { organization } = one
  return (
    <li className={record.row}>
      <p>
        {organization ? (
          <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
        ) : (
          (one.displayName ?? t('resident'))
        )}
      </p>
      <p className={record.text}>{one.reason}</p>
      {base && one.title != null && <Diff before={base.title} after={one.title} lang={proposal.language} />}
      {base && one.body != null && <Diff before={base.body} after={one.body} lang={proposal.language} />}
      <Meta>
        <span>{t(`amendment.status.${one.status}`)}</span>
        <span>{t('amendment.toVersion', { number: one.textVersion })}</span>
        {one.decideBy && <span>{t('amendment.until', { date: date(one.decideBy) })}</span>}
        {one.outdated && <span>{t('amendment.outdated')}</span>}
      </Meta>
      {one.answer && <p className={record.text}>{t('amendment.answer', { text: one.answer })}</p>}
      <Acts
        label={t('amendment.answers')}
        offered={one.actions}
        direct={DECISIONS}
        worded={['reject']}
        back={['withdraw']}
        name={action => t(`amendment.act.${action}`)}
        sure={action => t(`amendment.sure.${action}`)}
        press={(action, key) => decideAmendment(action, proposal.id, one.id, key)}
        told={t('act.done')}
        forget={[PROPOSALS]}
        form={(_, done) => <RefusalForm proposal={proposal} amendment={one} onDone={done} />}
      />
      {!one.mine && !one.masked && (
        <ReportProblem subjectType="amendment" subjectId={one.id} title={proposal.title} />
      )}
    </li>
  )
}
