import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { activityAreas, territories } from '@/app/reference'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { today } from '@/i18n/format'
import { PickMany, PickOne, Select, TextField } from '@/ui'
import css from './common.module.css'
import { FINDABLE, ruleOf } from './findable'
import { FIGURES } from './queries'

type Values = { what: string; since: string; territoryId: string | null; activityAreaIds: string[] }

/** Lets the platform find evidence by itself, everywhere or in one place and some areas. */
export function RuleForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('resolution')
  const [typed, setTyped] = useState('')
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = useQuery(territories(typed)).data?.items ?? []
  const form = useForm<Values>({
    initialValues: { what: FINDABLE[0] ?? '', since: today(), territoryId: null, activityAreaIds: [] },
    validate: { since: value => (value ? null : t('step.fault.empty')) },
  })
  const act = useAct({
    send: ({ what, ...rest }: Values, key) =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/evidence-rules', {
          params: { path: { id }, header: key ? { 'Idempotency-Key': key } : {} },
          body: { ...ruleOf(what), ...rest },
        }),
      ),
    told: t('rule.added'),
    forget: FIGURES,
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('rule.add')}>
      <p className={css.explain}>{t('rule.explain')}</p>
      <Select
        label={t('rule.what')}
        choices={FINDABLE.map(value => {
          const { targetType, predicate } = ruleOf(value)
          return { value, label: t(`rule.found.${targetType}.${predicate}`) }
        })}
        {...form.getInputProps('what')}
        name="what"
      />
      <TextField type="date" label={t('rule.since')} {...form.getInputProps('since')} name="since" />
      <PickOne
        label={t('rule.territory')}
        hint={t('rule.territoryHint')}
        optional={t('evidence.optional')}
        name="territoryId"
        error={form.errors.territoryId}
        choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.territoryId}
        onChange={value => form.setFieldValue('territoryId', value)}
        onSearch={setTyped}
      />
      <PickMany
        label={t('rule.areas')}
        hint={t('rule.areasHint')}
        optional={t('evidence.optional')}
        name="activityAreaIds"
        error={form.errors.activityAreaIds}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.activityAreaIds}
        onChange={value => form.setFieldValue('activityAreaIds', value)}
      />
    </ActForm>
  )
}
