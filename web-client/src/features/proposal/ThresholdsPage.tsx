import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { TerritoryPick } from '@/app/TerritoryPick'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { number } from '@/i18n/format'
import { Breadcrumbs, Button, DataTable, EmptyState, Notice, Page, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { PROPOSALS, thresholds } from './queries'
import { VoiceLevels } from './VoiceLevels'

type ThresholdValues = { oktmo: string | null; supports: string; adults: string }

const numberOf = (typed: string) => (typed.trim() ? Number(typed) : null)

/** How many supports a proposal needs, by territory: for administrators. */
export function ThresholdsPage() {
  const { t } = useTranslation('proposal')
  const rows = useSuspenseQuery(thresholds).data.items
  const form = useForm<ThresholdValues>({
    mode: 'controlled',
    initialValues: { oktmo: null, supports: '', adults: '' },
    validate: { oktmo: value => (value ? null : t('thresholds.needPlace')) },
  })
  const setting = useAct({
    send: (given: ThresholdValues) =>
      unwrap(
        api.PUT('/api/v1/support-thresholds/{oktmo}', {
          params: { path: { oktmo: given.oktmo ?? '' } },
          body: { supports: numberOf(given.supports), adults: numberOf(given.adults) },
        }),
      ),
    told: t('act.done'),
    forget: [PROPOSALS],
    onDone: () => form.reset(),
    onFaults: form.setErrors,
  })
  const removing = useAct({
    send: (oktmo: string) =>
      unwrap(api.DELETE('/api/v1/support-thresholds/{oktmo}', { params: { path: { oktmo } } })),
    told: t('act.done'),
    forget: [PROPOSALS],
  })
  const field = (name: 'supports' | 'adults') => ({ ...form.getInputProps(name), name })
  return (
    <Page
      title={t('thresholds.title')}
      lead={t('thresholds.lead')}
      above={<Breadcrumbs steps={[{ href: '/manage/proposals', label: t('desk.title') }]} />}
    >
      {removing.message && (
        <Notice tone="call" live>
          <p>{removing.message}</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('thresholds.empty')} />
      ) : (
        <DataTable
          caption={t('thresholds.title')}
          hideCaption
          rows={rows}
          rowKey={row => row.oktmo}
          columns={[
            {
              key: 'territory',
              title: t('field.territoryId'),
              names: true,
              cell: row => row.territory ?? t('thresholds.code', { code: row.oktmo }),
            },
            {
              key: 'adults',
              title: t('thresholds.adults'),
              cell: row => (row.adults ? number(row.adults) : '—'),
            },
            { key: 'needed', title: t('thresholds.needed'), cell: row => number(row.needed) },
            {
              key: 'remove',
              title: t('thresholds.action'),
              cell: row => (
                <Button small busy={removing.busy} onClick={() => removing.do(row.oktmo)}>
                  {t('thresholds.remove')}
                </Button>
              ),
            },
          ]}
        />
      )}
      <div className={record.form}>
        <ActForm form={form} act={setting} submit={t('thresholds.set')} label={t('thresholds.set')}>
          <TerritoryPick
            label={t('field.territoryId')}
            hint={t('thresholds.placeHint')}
            name="oktmo"
            error={form.errors.oktmo}
            value={form.values.oktmo}
            onChange={oktmo => form.setFieldValue('oktmo', oktmo)}
          />
          <TextField
            label={t('thresholds.supports')}
            hint={t('thresholds.supportsHint')}
            inputMode="numeric"
            {...field('supports')}
          />
          <TextField
            label={t('thresholds.adults')}
            hint={t('thresholds.adultsHint')}
            inputMode="numeric"
            {...field('adults')}
          />
        </ActForm>
      </div>
      <VoiceLevels />
    </Page>
  )
}
