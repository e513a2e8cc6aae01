import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { letterToken } from '@/app/letterToken'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Anchor, Button, Notice, Page } from '@/ui'
import { Contacts } from './Contacts'
import css from './profile.module.css'
import { organization } from './queries'

/** The page of a reminder's link: «all of this is still true», by one press and without signing in. */
export function ConfirmPage({ slug }: { slug: string }) {
  const { t } = useTranslation('organization')
  const { value } = useSuspenseQuery(organization(slug)).data
  const [token] = useState(letterToken)
  const [done, setDone] = useState(false)
  const confirm = useAct({
    send: (given: string) =>
      unwrap(api.POST('/api/v1/auth/freshness-confirmations', { body: { token: given } })),
    forget: [['organizations']],
    onDone: () => setDone(true),
  })
  return (
    <Page title={t('fresh.title', { name: value.shortName })} lead={t('fresh.lead')}>
      {value.mission && <p className={css.paragraph}>{value.mission}</p>}
      <Contacts organization={value} />
      <p className={css.changed}>
        {value.confirmedAt ? t('fresh.last', { date: date(value.confirmedAt) }) : t('fresh.never')}
      </p>
      <p>
        <Anchor href={`/organizations/${value.slug}`}>{t('fresh.whole')}</Anchor>
      </p>
      {confirm.message && (
        <Notice tone="call" live>
          <p>{confirm.message}</p>
        </Notice>
      )}
      {done ? (
        <Notice tone="good" live title={t('fresh.done')} />
      ) : token ? (
        <p className={css.acts}>
          <Button look="main" busy={confirm.busy} onClick={() => confirm.do(token)}>
            {t('fresh.button')}
          </Button>
          <Anchor href={`/organizations/${value.slug}/edit`}>{t('fresh.change')}</Anchor>
        </p>
      ) : (
        <Notice tone="call">
          <p>{t('fresh.noToken')}</p>
        </Notice>
      )}
    </Page>
  )
}
