import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Select, TextArea } from '@/ui'
import { type Decision, rules } from './queries'

const OUTCOMES = ['kept', 'masked', 'hidden', 'author_restricted'] as const
const DAYS = [1, 7, 30] as const

type DecisionFormProps = { busy: boolean; onDecide: (decision: Decision) => void; submit: string }

/** What is decided, by which published rule, for how long, and why. */
export function DecisionForm({ busy, onDecide, submit }: DecisionFormProps) {
  const { t } = useTranslation('moderation')
  const list = useQuery(rules).data?.items ?? []
  const [outcome, setOutcome] = useState<Decision['outcome']>('kept')
  const [rule, setRule] = useState<Decision['rule']>('spam')
  const [days, setDays] = useState<number>(1)
  const [why, setWhy] = useState('')

  function send(event: FormEvent) {
    event.preventDefault()
    onDecide({
      outcome,
      rule: outcome === 'kept' ? 'no_violation' : rule,
      reason: why.trim() || null,
      restrictDays: outcome === 'author_restricted' ? days : null,
    })
  }

  return (
    <form onSubmit={send} aria-label={t('decide.title')}>
      <Select
        name="outcome"
        label={t('decide.outcome')}
        value={outcome}
        onChange={event => setOutcome(event.currentTarget.value as Decision['outcome'])}
        choices={OUTCOMES.map(one => ({ value: one, label: t(`decide.outcomes.${one}`) }))}
      />
      {outcome !== 'kept' && (
        <Select
          name="rule"
          label={t('decide.rule')}
          value={rule}
          onChange={event => setRule(event.currentTarget.value as Decision['rule'])}
          choices={list
            .filter(one => one.code !== 'no_violation')
            .map(one => ({ value: one.code, label: one.title }))}
        />
      )}
      {outcome === 'author_restricted' && (
        <Select
          name="days"
          label={t('decide.days')}
          value={String(days)}
          onChange={event => setDays(Number(event.currentTarget.value))}
          choices={DAYS.map(one => ({ value: String(one), label: t('decide.dayCount', { count: one }) }))}
        />
      )}
      <TextArea
        name="why"
        label={t('decide.why')}
        optional={t('optional')}
        hint={t('decide.whyHint')}
        rows={3}
        maxLength={2000}
        value={why}
        onChange={event => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" look={outcome === 'kept' ? 'main' : 'danger'} busy={busy}>
        {submit}
      </Button>
    </form>
  )
}
