import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, Select, TextField } from '@/ui'
import css from './discussion.module.css'
import type { Poll } from './queries'
import { useOptionName } from './useOptionName'
import { given, placed } from './values'

type BallotNumbersProps = {
  poll: Poll
  numbers: string[]
  error: ReactNode
  /** What a field of the form is called on the page. */
  own: (field: string) => string
  onChange: (numbers: string[]) => void
}

/** A place for each option: whoever is put on a taken one changes places with the other, so that each is given once. */
export function Places({ poll, numbers, error, own, onChange }: BallotNumbersProps) {
  const { t } = useTranslation('discussion')
  const name = useOptionName(poll)
  const put = (option: number, place: string) => {
    const next = placed(numbers, option, place)
    const moved = next.findIndex((one, other) => other !== option && one !== numbers[other])
    if (moved >= 0)
      announce(
        next[moved]
          ? t('poll.moved', { option: name(moved), place: next[moved] })
          : t('poll.unplaced', { option: name(moved) }),
      )
    onChange(next)
  }
  return (
    <div className={css.numbers}>
      {poll.options.map((_, option) => (
        <Select
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no identity but their number
          key={option}
          id={`field-${own(`numbers.${option}`)}`}
          name={own(`numbers.${option}`)}
          label={name(option)}
          error={option === 0 ? error : undefined}
          value={numbers[option]}
          onChange={event => put(option, event.currentTarget.value)}
          choices={[
            { value: '', label: t('poll.noPlace') },
            ...numbers.map((_, place) => ({
              value: String(place + 1),
              label: t('poll.place', { place: place + 1 }),
            })),
          ]}
        />
      ))}
    </div>
  )
}

/** Dots for each option, and how many are left. */
export function Dots({ poll, numbers, error, own, onChange }: BallotNumbersProps) {
  const { t } = useTranslation('discussion')
  const name = useOptionName(poll)
  const dots = poll.dots ?? 0
  const left = dots - given(numbers)
  return (
    <>
      <div className={css.numbers}>
        {poll.options.map((_, option) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: options have no identity but their number
            key={option}
            id={`field-${own(`numbers.${option}`)}`}
            name={own(`numbers.${option}`)}
            label={name(option)}
            error={option === 0 ? error : undefined}
            type="number"
            inputMode="numeric"
            min={0}
            max={dots}
            value={numbers[option]}
            onChange={event => {
              const { value } = event.currentTarget
              onChange(numbers.map((one, other) => (other === option ? value : one)))
            }}
          />
        ))}
      </div>
      <p role="status">{left < 0 ? t('poll.over', { count: -left }) : t('poll.left', { count: left })}</p>
    </>
  )
}
