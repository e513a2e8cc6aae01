import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportProblem } from '@/app/ReportProblem'
import { useAct } from '@/app/useAct'
import { dateTime, relative } from '@/i18n/format'
import { Anchor, Badge, Button, ConfirmDialog, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import { CommentForm } from './CommentForm'
import css from './comment.module.css'
import { nameOf } from './names'
import { QuoteView } from './QuoteView'
import { anchorOf, COMMENTS, type Comment, remove, type Target } from './queries'

type CommentItemProps = {
  comment: Comment
  target: Target
  takesStance: boolean
  onAnswer?: () => void
  onQuote?: () => void
}

/** One comment: who, from which side, when, the words, and what the reader may do with it. */
export function CommentItem({ comment, target, takesStance, onAnswer, onQuote }: CommentItemProps) {
  const { t } = useTranslation('comment')
  const [editing, setEditing] = useState(false)
  const id = useId()
  const name = nameOf(comment.author, t)
  const readable = comment.status === 'published' && comment.text !== null

  return (
    <article id={anchorOf(comment.id)} className={css.comment} tabIndex={-1} aria-labelledby={id}>
      <p className={css.head} id={id}>
        <b>
          {comment.author.organization ? (
            <Anchor href={`/organizations/${comment.author.organization.slug}`}>{name}</Anchor>
          ) : (
            name
          )}
        </b>
        {comment.author.organization && <Badge>{t(`side.${comment.author.side}`)}</Badge>}
        {comment.mine && <Badge tone="accent">{t('mine')}</Badge>}
        {comment.stance && comment.stance !== 'neutral' && <Badge>{t(`stance.${comment.stance}`)}</Badge>}
        <time dateTime={comment.publishedAt ?? comment.createdAt} title={dateTime(comment.createdAt)}>
          {relative(comment.publishedAt ?? comment.createdAt)}
        </time>
        {comment.editedAt && <span title={dateTime(comment.editedAt)}>{t('edited')}</span>}
      </p>
      {comment.quote && <QuoteView quote={comment.quote} />}
      {editing ? (
        <CommentForm
          target={target}
          takesStance={takesStance}
          changed={comment}
          onDone={() => setEditing(false)}
        />
      ) : (
        <Words comment={comment} />
      )}
      {!editing && (
        <div className={css.acts}>
          {onAnswer && (
            <Button small look="quiet" onClick={onAnswer}>
              {t('answer')}
            </Button>
          )}
          {onQuote && (
            <Button small look="quiet" onClick={onQuote}>
              {t('quote')}
            </Button>
          )}
          {(comment.actions.includes('edit') || comment.actions.includes('resubmit')) && (
            <Button small look="quiet" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          )}
          {comment.actions.includes('remove') && <Remove comment={comment} target={target} />}
          {readable && !comment.mine && (
            <ReportProblem subjectType="comment" subjectId={comment.id} title={t('reportTitle', { name })} />
          )}
        </div>
      )}
    </article>
  )
}

/** The words, or what stands in their place. */
function Words({ comment }: { comment: Comment }) {
  const { t } = useTranslation('comment')
  if (comment.status === 'removed') return <p className={css.gone}>{t('removed')}</p>
  if (comment.hidden) return <p className={css.gone}>{t('hidden')}</p>
  return (
    <>
      <p className={record.text} lang={comment.language}>
        {comment.text}
      </p>
      {comment.masked && <p className={css.gone}>{t('masked')}</p>}
      {comment.status === 'submitted' && <p className={css.gone}>{t('waits')}</p>}
      {comment.status === 'returned' && (
        <Notice tone="call" title={t('returned')}>
          <p className={record.text}>{comment.returnedReason}</p>
        </Notice>
      )}
    </>
  )
}

function Remove({ comment, target }: { comment: Comment; target: Target }) {
  const { t } = useTranslation('comment')
  const [asked, setAsked] = useState(false)
  const act = useAct({
    send: () => remove(comment.id),
    told: t('remove.told'),
    forget: [COMMENTS, [target.kind]],
    onDone: () => setAsked(false),
  })
  return (
    <>
      <Button small look="quiet" onClick={() => setAsked(true)}>
        {t('remove.button')}
      </Button>
      <ConfirmDialog
        title={t('remove.title')}
        open={asked}
        action={t('remove.button')}
        danger
        busy={act.busy}
        onConfirm={() => act.do(undefined)}
        onCancel={() => setAsked(false)}
      >
        <p>{t(comment.replyCount > 0 ? 'remove.withReplies' : 'remove.body')}</p>
        {act.message && <Notice tone="call">{act.message}</Notice>}
      </ConfirmDialog>
    </>
  )
}
