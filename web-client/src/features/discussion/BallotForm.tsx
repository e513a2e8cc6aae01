import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { speakingFor } from '@/app/bodies'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Select } from '@/ui'
import { Dots, Places } from './BallotNumbers'
import css from './discussion.module.css'
import { DISCUSSIONS, type Poll } from './queries'
import { useOptionName } from './useOptionName'
import { type Ballot, given, orderOf, ranksOf } from './values'

/** `numbers` holds ranks or dots, by option. */
type Values = { one: string; numbers: string[]; organizationId: string }

function choicesOf(kind: Poll['kind'], { one, numbers }: Values): Ballot {
  switch (kind) {
    case 'consent':
    case 'single':
      return [Number(one)]
    case 'ranked':
      return orderOf(numbers)
    case 'dots':
      return numbers.map(Number)
  }
}

function valuesOf({ kind, options, mine }: Poll): Values {
  const empty = { one: '', numbers: options.map(() => (kind === 'dots' ? '0' : '')), organizationId: '' }
  if (!mine) return empty
  if (kind === 'ranked') return { ...empty, numbers: ranksOf(mine, options.length) }
  return kind === 'dots' ? { ...empty, numbers: mine.map(String) } : { ...empty, one: String(mine[0]) }
}

/** What is still wrong with an answer, as the key of its words. */
function faultOf({ kind, dots }: Poll, { one, numbers }: Values) {
  switch (kind) {
    case 'consent':
    case 'single':
      return one === '' ? 'poll.choose' : undefined
    case 'ranked':
      return orderOf(numbers).length === 0 ? 'poll.needPlace' : undefined
    case 'dots': {
      const whole = numbers.every(n => Number.isInteger(Number(n)) && Number(n) >= 0)
      const all = given(numbers)
      return whole && all > 0 && all <= (dots ?? 0) ? undefined : 'poll.needDots'
    }
  }
}

/** One's own answer to a poll; as long as it is open another one takes its place. */
export function BallotForm({ poll, discussion }: { poll: Poll; discussion: string }) {
  const { t } = useTranslation('discussion')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const organizations = useQuery(speakingFor(roles)).data ?? []
  const name = useOptionName(poll)
  const single = poll.kind === 'consent' || poll.kind === 'single'
  const Numbers = poll.kind === 'dots' ? Dots : Places
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: valuesOf(poll),
    validate: values => {
      const fault = faultOf(poll, values)
      return fault ? { [single ? 'one' : 'numbers.0']: t(fault, { count: poll.dots ?? 0 }) } : {}
    },
  })
  const act = useAct({
    send: (given: Values) =>
      unwrap(
        api.PUT('/api/v1/discussions/{id}/polls/{pollId}/ballot', {
          params: { path: { id: discussion, pollId: poll.id } },
          body: { choices: choicesOf(poll.kind, given), organizationId: given.organizationId || null },
        }),
      ),
    told: t('poll.told'),
    forget: [DISCUSSIONS],
    onFaults: ({ choices, ...others }) =>
      form.setErrors({ ...others, [single ? 'one' : 'numbers.0']: choices }),
  })
  // There may be several forms on the page: their fields have names of their own.
  const own = (field: string) => `${poll.id}-${field}`
  const errors = Object.fromEntries(Object.entries(form.errors).map(([field, text]) => [own(field), text]))
  return (
    <ActForm
      form={{ ...form, errors }}
      act={act}
      label={t('poll.answerTo', { question: poll.question })}
      submit={t(poll.mine ? 'poll.change' : 'poll.send')}
      look="plain"
    >
      {single && (
        <fieldset className={css.choices} aria-describedby={form.errors.one ? own('wrong') : undefined}>
          <legend>{t('poll.yours')}</legend>
          {form.errors.one && <p id={own('wrong')}>{form.errors.one}</p>}
          {poll.options.map((_, option) => (
            // Options have no identity but their number.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <label key={option}>
              <input
                type="radio"
                id={option === 0 ? `field-${own('one')}` : undefined}
                name={`poll-${poll.id}`}
                value={option}
                checked={form.values.one === String(option)}
                onChange={() => form.setFieldValue('one', String(option))}
              />
              {name(option)}
            </label>
          ))}
        </fieldset>
      )}
      {!single && (
        <Numbers
          poll={poll}
          numbers={form.values.numbers}
          error={form.errors['numbers.0']}
          own={own}
          onChange={numbers => {
            form.setFieldValue('numbers', numbers)
            form.clearFieldError('numbers.0')
          }}
        />
      )}
      {organizations.length > 0 && (
        <Select
          id={`field-${own('organizationId')}`}
          label={t('poll.organization')}
          {...form.getInputProps('organizationId')}
          name="organizationId"
          choices={[
            { value: '', label: t('poll.myself') },
            ...organizations.map(({ id: value, shortName }) => ({ value, label: shortName })),
          ]}
        />
      )}
    </ActForm>
  )
}
