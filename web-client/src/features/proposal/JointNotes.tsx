import { useTranslation } from 'react-i18next'
import { Button, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import { type Draft, timeOf } from './joint'
import type { Saving } from './useJointDraft'

/** Who else writes in the draft, and since when. */
export function OthersWriting({ others }: { others: Draft['writing'] }) {
  const { t } = useTranslation('proposal')
  if (others.length === 0) return null
  return (
    <Notice live>
      {others.map(({ field, displayName, since }) => (
        <p key={field}>
          {t('joint.writes', {
            name: displayName ?? t('joint.somebody'),
            field: t(`joint.field.${field}`),
            time: timeOf(since),
          })}
        </p>
      ))}
    </Notice>
  )
}

/** How the last save went. */
export function LastSave({ saving, onTakeSaved }: { saving: Saving | undefined; onTakeSaved: () => void }) {
  const { t } = useTranslation('proposal')
  if (saving?.state === 'failed' || saving?.state === 'both')
    return (
      <Notice tone="call" live>
        <p>
          {saving.state === 'failed'
            ? t('joint.failed', { why: saving.why })
            : t('joint.both', {
                fields: saving.fields.map(field => t(`joint.field.${field}`)).join(', '),
              })}
        </p>
        {saving.state === 'both' && (
          <Button small onClick={onTakeSaved}>
            {t('joint.takeSaved')}
          </Button>
        )}
      </Notice>
    )
  return (
    <p className={record.quiet} role="status">
      {saving?.state === 'busy' && t('joint.saving')}
      {saving?.state === 'saved' && t('joint.saved', { time: timeOf(saving.at) })}
      {!saving && t('joint.willSave')}
    </p>
  )
}
