import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { useSession } from '@/app/session'
import { Button, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { CommentForm } from './CommentForm'
import { CommentItem } from './CommentItem'
import css from './comment.module.css'
import { type Comment, type CommentPage, replies, type Target, type Thread } from './queries'

type ThreadItemProps = { thread: Thread; target: Target; page: CommentPage }

/** A comment and its replies: the first ones, all on demand; a reply is answered with a quotation of it. */
export function ThreadItem({ thread: { comment, replies: first }, target, page }: ThreadItemProps) {
  const { t } = useTranslation('comment')
  const session = useSession()
  const [answering, setAnswering] = useState<{ quoted?: Comment }>()
  const [all, setAll] = useState(false)
  const rest = useInfiniteQuery({ ...replies(comment.id), enabled: all })
  const shown = all && rest.data ? itemsOf(rest.data) : first
  const answerable = session.state === 'signed-in' && !page.closed && comment.status === 'published'
  const answer = (quoted?: Comment) => (answerable ? () => setAnswering({ quoted }) : undefined)

  return (
    <li className={css.thread}>
      <CommentItem
        comment={comment}
        target={target}
        takesStance={page.takesStances}
        onAnswer={comment.hidden ? undefined : answer()}
        onQuote={comment.text === null ? undefined : answer(comment)}
      />
      {shown.length > 0 && (
        <ul role="list" className={css.replies} aria-label={t('replies')}>
          {shown.map(reply => (
            <li key={reply.id}>
              <CommentItem
                comment={reply}
                target={target}
                takesStance={false}
                onAnswer={
                  reply.status === 'published' && reply.text !== null && !comment.hidden
                    ? answer(reply)
                    : undefined
                }
              />
            </li>
          ))}
        </ul>
      )}
      {!all && comment.replyCount > shown.length && (
        <p className={record.acts}>
          <Button small look="quiet" onClick={() => setAll(true)}>
            {t('allReplies', { count: comment.replyCount })}
          </Button>
        </p>
      )}
      {all && rest.hasNextPage && (
        <ShowMore
          shown={shown.length}
          total={comment.replyCount}
          more
          busy={rest.isFetchingNextPage}
          onMore={() => rest.fetchNextPage()}
        />
      )}
      {answering && (
        <div className={css.answer}>
          <CommentForm
            key={answering.quoted?.id}
            target={target}
            takesStance={false}
            takesAlias={page.takesAliases}
            answers={comment.id}
            quoted={answering.quoted}
            onDone={() => setAnswering(undefined)}
          />
        </div>
      )}
    </li>
  )
}
