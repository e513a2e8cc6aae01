import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { date } from '@/i18n/format'
import { announce, Breadcrumbs, Button, Notice, Page, Select } from '@/ui'
import css from './notification.module.css'
import { type Mode, resume, setMode, settings } from './queries'

const MODES = ['at_once', 'daily', 'weekly', 'never'] as const

/** When letters come, by kind; each choice holds at once. The centre always tells everything. */
export function SettingsPage() {
  const { t } = useTranslation('notification')
  const client = useQueryClient()
  const { items, stoppedAt } = useSuspenseQuery(settings).data
  const [failure, setFailure] = useState<unknown>()

  async function run(work: () => Promise<void>) {
    setFailure(undefined)
    try {
      await work()
      announce(t('saved'))
    } catch (error) {
      setFailure(error)
    }
  }

  return (
    <Page
      title={t('settingsTitle')}
      lead={t('settingsLead')}
      above={<Breadcrumbs steps={[{ href: '/me/notifications', label: t('title') }]} />}
    >
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{reason(failure)}</p>
        </Notice>
      )}
      {stoppedAt && (
        <Notice tone="call" title={t('stopped', { date: date(stoppedAt) })}>
          <p>{t('stoppedWhy')}</p>
          <Button small onClick={() => run(() => resume(client))}>
            {t('resume')}
          </Button>
        </Notice>
      )}
      <div className={css.settings}>
        {items.map(({ kind, title, email }) => (
          <Select
            key={kind}
            name={kind}
            label={title}
            value={email}
            onChange={event => {
              const mode = event.currentTarget.value as Mode
              void run(() => setMode(client, kind, mode))
            }}
            choices={MODES.map(one => ({ value: one, label: t(`mode.${one}`) }))}
          />
        ))}
      </div>
    </Page>
  )
}
