import { useForm } from '@mantine/form'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { Acts } from '@/app/Acts'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { useAct } from '@/app/useAct'
import { dateTime } from '@/i18n/format'
import { Anchor, Breadcrumbs, EmptyState, ListSkeleton, Meta, Notice, Page, ShowMore, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { nameOf } from './names'
import { QuoteView } from './QuoteView'
import { anchorOf, COMMENTS, type Comment, giveBack, publish, waiting } from './queries'

/** Where the pages of the commented kinds stand. */
const SECTIONS: Record<string, string> = {
  proposal: 'proposals',
  problem: 'problems',
  discussion: 'discussions',
  initiative: 'initiatives',
}

/** Comments of those who are new here: a moderator reads them before everybody does. */
export function WaitingPage() {
  const { t } = useTranslation('comment')
  const list = useInfiniteQuery(waiting)
  const items = itemsOf(list.data)
  return (
    <Page
      title={t('waiting.title')}
      lead={t('waiting.lead')}
      above={<Breadcrumbs steps={[{ href: '/manage/moderation', label: t('waiting.desk') }]} />}
    >
      {list.isError && (
        <Notice tone="call" live title={t('failed')}>
          <p>{reason(list.error)}</p>
        </Notice>
      )}
      {list.isPending && <ListSkeleton rows={4} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={t('waiting.empty')}>{t('waiting.emptyHint')}</EmptyState>
      )}
      <ul role="list" className={record.rows}>
        {items.map(comment => (
          <Waiting key={comment.id} comment={comment} />
        ))}
      </ul>
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </Page>
  )
}

function Waiting({ comment }: { comment: Comment }) {
  const { t } = useTranslation('comment')
  const section = SECTIONS[comment.subjectType] ?? 'proposals'
  return (
    <li className={record.row}>
      <Meta>
        <b>{nameOf(comment.author, t)}</b>
        <span>{dateTime(comment.createdAt)}</span>
        <Anchor href={`/${section}/${comment.subjectId}#${anchorOf(comment.rootId ?? comment.id)}`}>
          {t('waiting.where')}
        </Anchor>
      </Meta>
      {comment.quote && <QuoteView quote={comment.quote} />}
      <p className={record.text} lang={comment.language}>
        {comment.text}
      </p>
      <Acts
        label={t('waiting.decide')}
        offered={comment.actions}
        direct={['publish']}
        worded={['return']}
        name={action => t(`waiting.${action}`)}
        press={(_, key) => publish(comment.id, key)}
        told={t('waiting.told')}
        forget={[COMMENTS]}
        form={(_, done) => <ReturnForm id={comment.id} onDone={done} />}
      />
    </li>
  )
}

function ReturnForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('comment')
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' } })
  const act = useAct({
    send: ({ reason: why }: { reason: string }, key) => giveBack(id, why.trim(), key),
    told: t('waiting.told'),
    forget: [COMMENTS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('waiting.return')}>
      <TextArea
        label={t('waiting.reason')}
        hint={t('waiting.reasonHint')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('reason')}
        name="reason"
      />
    </ActForm>
  )
}
