import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { PickOne, Select, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import type { CarriesOutProps } from './CarriesOut'
import { ANEW, offer, recommendationsWith } from './queries'

type OfferFormProps = CarriesOutProps & {
  /** What holds of the thing now, at least one. */
  offers: readonly string[]
  onDone: () => void
}

/** Which recommendation the thing carries out, and by what; another person accepts it. */
export function OfferForm({ kind, id, offers, onDone }: OfferFormProps) {
  const { t } = useTranslation('carries-out')
  const [typed, setTyped] = useState('')
  const form = useForm({
    initialValues: { recommendation: '', predicate: offers.at(-1) ?? '', note: '' },
    validate: { recommendation: value => (value ? null : t('choose')) },
  })
  const found = useQuery(recommendationsWith(typed)).data?.items ?? []
  const act = useAct({
    send: ({ recommendation, predicate, note }: typeof form.values, key) =>
      offer(recommendation, { targetType: kind, targetId: id, predicate, note: note.trim() || null }, key),
    told: t('offered'),
    forget: ANEW,
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('send')}>
      <p className={record.quiet}>{t('explain')}</p>
      <PickOne
        label={t('field.recommendation')}
        hint={t('hint')}
        name="recommendation"
        error={form.errors.recommendation}
        choices={found.map(({ id: value, number, text }) => ({ value, label: `${number}. ${text}` }))}
        value={form.values.recommendation || null}
        onChange={value => form.setFieldValue('recommendation', value ?? '')}
        onSearch={setTyped}
      />
      <Select
        label={t('field.predicate')}
        choices={offers.map(value => ({ value, label: t(`predicate.${kind}.${value}`) }))}
        {...form.getInputProps('predicate')}
        name="predicate"
      />
      <TextArea
        label={t('field.note')}
        optional={t('optional')}
        rows={4}
        maxLength={4000}
        {...form.getInputProps('note')}
        name="note"
      />
    </ActForm>
  )
}
