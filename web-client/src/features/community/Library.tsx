import { IconFileText, IconLink } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TakeAway } from '@/app/list/TakeAway'
import { PartList } from '@/app/PartList'
import { ReportProblem } from '@/app/ReportProblem'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Anchor, Button, Meta, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import { DocumentForm } from './DocumentForm'
import { COMMUNITIES, type Community, type Document, documents } from './queries'

/** Files and links that members share. */
export function Library({ community }: { community: Community }) {
  const { t } = useTranslation('community')
  return (
    <>
      <PartList
        list={useInfiniteQuery(documents(community.id))}
        empty={t('library.empty')}
        advice={t('library.advice')}
        add={community.actions.includes('write') && t('library.add')}
        form={onDone => <DocumentForm community={community} onDone={onDone} />}
      >
        {document => <DocumentRow community={community} document={document} />}
      </PartList>
      <TakeAway api={`/api/v1/communities/${community.id}/documents`} />
    </>
  )
}

function DocumentRow({ community, document }: { community: Community; document: Document }) {
  const { t } = useTranslation('community')
  const Icon = document.fileId ? IconFileText : IconLink
  const remove = useAct({
    send: () =>
      unwrap(
        api.DELETE('/api/v1/communities/{id}/documents/{documentId}', {
          params: { path: { id: community.id, documentId: document.id } },
        }),
      ),
    told: t('library.removed'),
    forget: [COMMUNITIES],
  })
  return (
    <li className={record.row}>
      <h2 className={record.name}>
        <Icon aria-hidden="true" size="1.1em" /> <Anchor href={document.url}>{document.title}</Anchor>
      </h2>
      <Meta>
        <span>{document.organization?.shortName ?? t('someone')}</span>
        <span>{date(document.createdAt)}</span>
      </Meta>
      {remove.message && (
        <Notice tone="call" live>
          <p>{remove.message}</p>
        </Notice>
      )}
      <p className={record.acts}>
        {document.mine && (
          <Button small busy={remove.busy} onClick={() => remove.do(undefined)}>
            {t('library.remove', { name: document.title })}
          </Button>
        )}
        <ReportProblem subjectType="community_document" subjectId={document.id} title={document.title} />
      </p>
    </li>
  )
}
