import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import type { RoundTable } from '@/app/board'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Checkbox, TextField } from '@/ui'
import css from './common.module.css'
import { OrganizationPick } from './OrganizationPick'
import { FIGURES } from './queries'

const valuesOf = (table: RoundTable) => ({
  title: table.title,
  heldOn: table.heldOn,
  place: table.place ?? '',
  addressees: table.addressees.map(({ id, name, organizationId, resourceCenter }) => ({
    id,
    name: name ?? '',
    organizationId: organizationId ?? '',
    resourceCenter,
  })),
})
type Values = ReturnType<typeof valuesOf>

/** Corrects a published round table, and says whose people act for each addressee. */
export function DocumentForm({ table, onDone }: { table: RoundTable; onDone: () => void }) {
  const { t } = useTranslation('resolution')
  const [base] = useState(() => valuesOf(table))
  const form = useForm<Values>({
    initialValues: base,
    validate: {
      title: value => (value.trim() ? null : t('step.fault.empty')),
      heldOn: value => (value ? null : t('step.fault.empty')),
    },
  })
  const act = useAct({
    send: (given: Values) =>
      unwrap(
        api.PATCH('/api/v1/round-tables/{id}', {
          params: { path: { id: table.id }, header: { 'If-Match': `"${table.version}"` } },
          body: {
            title: given.title.trim(),
            heldOn: given.heldOn,
            place: given.place.trim() || null,
            addressees: given.addressees.map(one => ({
              ...one,
              name: one.name.trim() || null,
              organizationId: one.organizationId || null,
            })),
          },
        }),
      ),
    told: t('edit.told'),
    forget: FIGURES,
    onDone,
    onFaults: form.setErrors,
  })
  const field = (path: string) => ({ ...form.getInputProps(path), name: path })
  return (
    <ActForm form={form} act={act} submit={t('change.save')}>
      <p className={css.explain}>{t('edit.explain')}</p>
      <TextField label={t('edit.title')} maxLength={300} {...field('title')} />
      <TextField type="date" label={t('edit.heldOn')} {...field('heldOn')} />
      <TextField
        label={t('edit.place')}
        optional={t('evidence.optional')}
        maxLength={200}
        {...field('place')}
      />
      {form.values.addressees.map((one, place) => (
        <fieldset key={one.id} className={css.set}>
          <legend>{t('edit.addressee', { number: place + 1 })}</legend>
          <TextField label={t('edit.name')} maxLength={500} {...field(`addressees.${place}.name`)} />
          <OrganizationPick
            name={`addressees.${place}.organizationId`}
            label={t('edit.organization')}
            hint={t('edit.organizationHint')}
            optional={t('evidence.optional')}
            kinds={['government', 'council', 'institution', 'ngo']}
            value={one.organizationId}
            error={form.errors[`addressees.${place}.organizationId`]}
            onChange={value => form.setFieldValue(`addressees.${place}.organizationId`, value)}
          />
          <Checkbox
            label={t('edit.center')}
            hint={t('edit.centerHint')}
            {...form.getInputProps(`addressees.${place}.resourceCenter`, { type: 'checkbox' })}
            name={`addressees.${place}.resourceCenter`}
          />
        </fieldset>
      ))}{' '}
    </ActForm>
  )
}
