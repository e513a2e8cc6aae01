import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Breadcrumbs, Meta, Notice, Page } from '@/ui'
import { Actions } from './Actions'
import { Editor } from './Editor'
import css from './manage.module.css'
import { organizationToEdit } from './queries'
import { act } from './send'

/** Where representatives keep their page; what they may do here the API says. */
export function EditPage({ slug }: { slug: string }) {
  const { t } = useTranslation('organization')
  const client = useQueryClient()
  const tagged = useSuspenseQuery(organizationToEdit(slug)).data
  const { value } = tagged
  return (
    <Page
      title={t('edit.title')}
      kicker={value.shortName}
      browserTitle={`${t('edit.title')}: ${value.shortName}`}
      above={
        <Breadcrumbs
          steps={[
            { href: '/me/organizations', label: t('edit.mine') },
            { href: `/organizations/${value.slug}`, label: value.shortName },
          ]}
        />
      }
    >
      <Meta>
        <span>{value.verified ? t('verified') : t('unverified')}</span>
        <span>{t('desk.changedAt', { date: date(value.updatedAt) })}</span>
      </Meta>
      <div className={css.acts}>
        <Actions organization={value} onAct={action => act(client, slug, action)} />
      </div>
      {value.actions.includes('edit') ? (
        <Editor key={value.id} id={slug} start={tagged} />
      ) : (
        <Notice>
          <p>{t('desk.notYours')}</p>
        </Notice>
      )}
    </Page>
  )
}
