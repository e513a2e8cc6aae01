import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { organizations } from '@/app/bodies'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { ListSkeleton, PickOne, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import css from './discussion.module.css'
import { DISCUSSIONS, polls } from './queries'
import { OUTCOMES } from './search'
import { VotesTable } from './VotesTable'
import { NO_OUTCOME, type OutcomeValues, outcomeOf, SIDES, VOTES, votesOf, wouldAgree } from './values'

/**
 * The outcome in the facilitator's words; whether it counts as agreed follows from the votes of the sides. They are the
 * answers to the poll of agreement where one was held, and typed only without one.
 */
export function OutcomeForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('discussion')
  const draftKey = `discussion.${id}.outcome`
  const [typed, setTyped] = useState('')
  const found = useQuery(organizations(typed)).data?.items ?? []
  const held = useQuery(polls(id))
  const consents = held.data?.items.filter(({ kind }) => kind === 'consent') ?? []
  const [chosen, setChosen] = useState<string>()
  const poll = consents.find(one => one.id === chosen) ?? consents.at(-1)
  const polled = poll && votesOf(poll)
  const form = useForm<OutcomeValues>({
    mode: 'controlled',
    initialValues: { ...NO_OUTCOME, ...draftOf<OutcomeValues>(draftKey) },
    validate: {
      text: value => (value.trim() ? null : t('form.needed')),
      ownerId: (value, { kind }) => (value || kind === 'no_agreement' ? null : t('form.needed')),
      reviewOn: (value, { kind }) => (value || kind === 'no_agreement' ? null : t('form.needed')),
    },
  })
  const { values } = form
  useDraft(draftKey, values, JSON.stringify(values) !== JSON.stringify(NO_OUTCOME))
  const act = useAct({
    send: (given: OutcomeValues, key) =>
      unwrap(
        api.POST('/api/v1/discussions/{id}/actions/publish_outcome', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: outcomeOf(given, poll?.id),
        }),
      ),
    told: t('act.done'),
    forget: [DISCUSSIONS],
    onDone: () => {
      dropDraft(draftKey)
      onDone()
    },
    onFaults: form.setErrors,
  })
  // Votes must not be asked for before it is known whether there was a poll.
  if (held.isPending) return <ListSkeleton rows={3} />
  return (
    <ActForm form={form} act={act} submit={t('act.publish_outcome')}>
      <Select
        label={t('outcome.field.kind')}
        {...form.getInputProps('kind')}
        name="kind"
        choices={OUTCOMES.map(kind => ({ value: kind, label: t(`outcome.kind.${kind}`) }))}
      />
      <TextArea
        label={t('outcome.field.text')}
        rows={6}
        maxLength={10000}
        {...form.getInputProps('text')}
        name="text"
      />
      <TextArea
        label={t('outcome.dissent')}
        hint={t('outcome.dissentHint')}
        optional={t('form.optional')}
        rows={3}
        maxLength={5000}
        {...form.getInputProps('dissent')}
        name="dissent"
      />
      {consents.length > 1 && (
        <Select
          label={t('outcome.field.pollId')}
          name="pollId"
          value={poll?.id ?? ''}
          onChange={event => setChosen(event.currentTarget.value)}
          choices={consents.map(({ id: value, question }) => ({ value, label: question }))}
        />
      )}
      {poll && polled && (
        <VotesTable votes={polled} note={t('outcome.polled', { question: poll.question })} />
      )}
      {!polled &&
        SIDES.map(side => (
          <fieldset key={side} className={css.votes}>
            <legend>{t('outcome.votesOf', { side: t(`side.${side}`) })}</legend>
            {VOTES.map(vote => (
              <TextField
                key={vote}
                label={t(`vote.${vote}`)}
                type="number"
                min={0}
                max={10000}
                {...form.getInputProps(`votes.${side}.${vote}`)}
                name={`votes.${side}.${vote}`}
              />
            ))}
          </fieldset>
        ))}
      <p className={record.quiet} role="status">
        {t(
          wouldAgree({ kind: values.kind, votes: polled ?? values.votes })
            ? 'outcome.willAgree'
            : 'outcome.willNotAgree',
        )}
      </p>
      <PickOne
        label={t('outcome.owner')}
        name="ownerId"
        error={form.errors.ownerId}
        choices={found.map(({ id: value, shortName }) => ({ value, label: shortName }))}
        value={values.ownerId}
        onChange={value => form.setFieldValue('ownerId', value)}
        onSearch={setTyped}
      />
      <TextField
        label={t('outcome.field.reviewOn')}
        hint={t('outcome.reviewHint')}
        type="date"
        {...form.getInputProps('reviewOn')}
        name="reviewOn"
      />
    </ActForm>
  )
}
