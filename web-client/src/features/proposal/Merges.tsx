import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Acts } from '@/app/Acts'
import { date } from '@/i18n/format'
import { Anchor, Button, Dialog, Meta, Notice, Section } from '@/ui'
import record from '@/ui/record.module.css'
import { MergeForm } from './MergeForm'
import { PROPOSALS, type Proposal } from './queries'
import { SplitForm } from './SplitForm'
import { type Merge, merges, sayToMerge, WORDS_ON_MERGE } from './together'

/** What the authors are asked about: whether two proposals become one. Moderators ask, and split. */
export function Merges({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const [open, setOpen] = useState<'merge' | 'split'>()
  const offered = (['merge', 'split'] as const).filter(action => value.actions.includes(action))
  const concerned = value.mine || offered.includes('merge')
  const items = useQuery({ ...merges(value.id), enabled: concerned }).data?.items ?? []
  const waiting = items.filter(({ status }) => status === 'proposed')
  const close = () => setOpen(undefined)
  if (waiting.length === 0 && offered.length === 0) return null
  return (
    <Section title={t(offered.length > 0 ? 'merge.title' : 'merge.asked')}>
      {waiting.map(one => (
        <Waiting key={one.id} proposal={value} merge={one} />
      ))}
      <p className={record.acts}>
        {offered.map(action => (
          <Button key={action} small onClick={() => setOpen(action)}>
            {t(`merge.${action}`)}
          </Button>
        ))}
      </p>
      <Dialog title={open ? t(`merge.${open}`) : ''} open={open !== undefined} onClose={close}>
        {open === 'merge' && <MergeForm proposal={value} onDone={close} />}
        {open === 'split' && <SplitForm proposal={value} onDone={close} />}
      </Dialog>
    </Section>
  )
}

function Waiting({ proposal, merge }: { proposal: Proposal; merge: Merge }) {
  const { t } = useTranslation('proposal')
  const { child, survivor } = merge
  return (
    <Notice>
      <p>
        {t('merge.ask')} <Anchor href={`/proposals/${child.slug}`}>{child.title}</Anchor> →{' '}
        <Anchor href={`/proposals/${survivor.slug}`}>{survivor.title}</Anchor>
      </p>
      <p className={record.text}>{merge.reason}</p>
      <p>{t('merge.union', { count: merge.union })}</p>
      <Meta>
        <span>{t('merge.agreed', { agreed: merge.agreed, count: merge.authors })}</span>
        {merge.expiresAt && <span>{t('merge.until', { date: date(merge.expiresAt) })}</span>}
      </Meta>
      <Acts
        label={t('merge.answers')}
        offered={merge.actions}
        direct={WORDS_ON_MERGE}
        worded={[]}
        back={['decline', 'cancel']}
        name={action => t(`merge.act.${action}`)}
        sure={action => (action === 'cancel' ? undefined : t(`merge.sure.${action}`))}
        press={(action, key) => sayToMerge(action, proposal.id, merge.id, key)}
        told={t('act.done')}
        forget={[PROPOSALS]}
        form={() => null}
      />
    </Notice>
  )
}
