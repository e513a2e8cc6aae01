import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Badge, Breadcrumbs, LinkButton, Meta, Notice, Page, Section } from '@/ui'
import { Actions } from './Actions'
import { Editor } from './Editor'
import { HistoryList } from './HistoryList'
import { MediaEditor } from './MediaEditor'
import css from './manage.module.css'
import { organizationToEdit } from './queries'
import { act } from './send'

const route = getRouteApi('/manage/organizations/$id/')

/** The desk of one organization: where it stands, what may be done, the form, and what was done before. */
export function ManagePage() {
  const { t } = useTranslation('organization')
  const { id } = route.useParams()
  const client = useQueryClient()
  const tagged = useSuspenseQuery(organizationToEdit(id)).data
  const { value } = tagged
  return (
    <Page
      title={value.shortName}
      above={<Breadcrumbs steps={[{ href: '/manage/organizations', label: t('desk.title') }]} />}
    >
      <Meta>
        <Badge tone={value.status === 'in_review' ? 'call' : 'accent'}>{t(`status.${value.status}`)}</Badge>
        <span>{value.verified ? t('verified') : t('unverified')}</span>
        <span>{t('desk.changedAt', { date: date(value.updatedAt) })}</span>
      </Meta>
      <div className={css.acts}>
        <LinkButton href={`/organizations/${value.slug}`}>{t('desk.open')}</LinkButton>
        <Actions organization={value} onAct={action => act(client, id, action)} />
      </div>
      {value.actions.includes('edit') ? (
        <Editor key={id} id={id} start={tagged} />
      ) : (
        <Notice>
          <p>{value.actions.length > 0 ? t(`desk.closed.${value.status}`) : t('desk.notYours')}</p>
        </Notice>
      )}
      {value.actions.includes('edit') && <MediaEditor organization={value} />}
      {value.actions.length > 0 && (
        <Section title={t('history.title')}>
          <HistoryList id={value.id} />
        </Section>
      )}
    </Page>
  )
}
