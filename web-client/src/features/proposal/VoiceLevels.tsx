import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { TerritoryPick } from '@/app/TerritoryPick'
import { useAct } from '@/app/useAct'
import { api, type Schemas, unwrap } from '@/contract/api'
import { Button, DataTable, Notice, Section, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { VOICE_LEVELS, voiceLevels } from './queries'

type Level = Schemas['AssuranceLevel']
type LevelValues = { oktmo: string | null; supports: Level; ballots: Level }

const LEVELS: Level[] = ['mail', 'identity']

/** How well the platform has to know people whose voices count, by territory. */
export function VoiceLevels() {
  const { t } = useTranslation('proposal')
  const rows = useSuspenseQuery(voiceLevels).data.items
  const form = useForm<LevelValues>({
    mode: 'controlled',
    initialValues: { oktmo: null, supports: 'identity', ballots: 'identity' },
    validate: { oktmo: value => (value ? null : t('thresholds.needPlace')) },
  })
  const setting = useAct({
    send: ({ oktmo, ...body }: LevelValues) =>
      unwrap(api.PUT('/api/v1/voice-levels/{oktmo}', { params: { path: { oktmo: oktmo ?? '' } }, body })),
    told: t('act.done'),
    forget: [VOICE_LEVELS],
    onDone: () => form.reset(),
    onFaults: form.setErrors,
  })
  const removing = useAct({
    send: (oktmo: string) =>
      unwrap(api.DELETE('/api/v1/voice-levels/{oktmo}', { params: { path: { oktmo } } })),
    told: t('act.done'),
    forget: [VOICE_LEVELS],
  })
  // The form of the numbers above asks for a territory too: the fields have ids of their own.
  const field = (name: 'supports' | 'ballots') => ({
    ...form.getInputProps(name),
    name,
    id: `field-level-${name}`,
  })
  const errors = Object.fromEntries(
    Object.entries(form.errors).map(([name, text]) => [`level-${name}`, text]),
  )
  const choices = LEVELS.map(value => ({ value, label: t(`levels.of.${value}`) }))
  return (
    <Section title={t('levels.title')}>
      <p>{t('levels.lead')}</p>
      {removing.message && (
        <Notice tone="call" live>
          <p>{removing.message}</p>
        </Notice>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('levels.title')}
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
            { key: 'supports', title: t('levels.supports'), cell: row => t(`levels.of.${row.supports}`) },
            { key: 'ballots', title: t('levels.ballots'), cell: row => t(`levels.of.${row.ballots}`) },
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
        <ActForm form={{ ...form, errors }} act={setting} submit={t('levels.set')} label={t('levels.set')}>
          <TerritoryPick
            label={t('levels.place')}
            hint={t('thresholds.placeHint')}
            name="level-oktmo"
            error={form.errors.oktmo}
            value={form.values.oktmo}
            onChange={oktmo => form.setFieldValue('oktmo', oktmo)}
          />
          <Select label={t('levels.supports')} choices={choices} {...field('supports')} />
          <Select label={t('levels.ballots')} choices={choices} {...field('ballots')} />
        </ActForm>
      </div>
    </Section>
  )
}
