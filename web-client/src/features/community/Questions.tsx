import { IconCircleCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TakeAway } from '@/app/list/TakeAway'
import { PartList } from '@/app/PartList'
import { ReportProblem } from '@/app/ReportProblem'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Button, Dialog, Meta, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import css from './community.module.css'
import { COMMUNITIES, type Community, type Question, questions } from './queries'
import { AnswerForm, QuestionForm } from './TalkForms'

/** What members ask each other, and what has helped. */
export function Questions({ community }: { community: Community }) {
  const { t } = useTranslation('community')
  return (
    <>
      <PartList
        list={useInfiniteQuery(questions(community.id))}
        empty={t('question.empty')}
        advice={t('question.advice')}
        add={community.actions.includes('write') && t('question.ask')}
        form={onDone => <QuestionForm community={community} onDone={onDone} />}
      >
        {question => <QuestionRow community={community} question={question} />}
      </PartList>
      <TakeAway api={`/api/v1/communities/${community.id}/questions`} />
    </>
  )
}

function QuestionRow({ community, question }: { community: Community; question: Question }) {
  const { t } = useTranslation('community')
  const [answering, setAnswering] = useState(false)
  const best = useAct({
    send: (answerId: string, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/questions/{questionId}/answers/{answerId}/actions/mark-best', {
          params: {
            path: { id: community.id, questionId: question.id, answerId },
            header: { 'Idempotency-Key': key },
          },
        }),
      ),
    told: t('question.marked'),
    forget: [COMMUNITIES],
  })
  return (
    <li className={record.row}>
      <h2 className={record.name}>{question.title}</h2>
      {question.body && <p className={record.text}>{question.body}</p>}
      <Meta>
        <span>{question.organization?.shortName ?? t('someone')}</span>
        <span>{date(question.createdAt)}</span>
      </Meta>
      {best.message && (
        <Notice tone="call" live>
          <p>{best.message}</p>
        </Notice>
      )}
      {question.answers.length > 0 && (
        <ul role="list" className={css.answers} aria-label={t('question.answers')}>
          {question.answers.map(answer => (
            <li key={answer.id}>
              {answer.best && (
                <p>
                  <IconCircleCheck aria-hidden="true" size="1.1em" /> <b>{t('question.best')}</b>
                </p>
              )}
              <p className={record.text}>{answer.body}</p>
              <Meta>
                <span>{answer.organization?.shortName ?? t('someone')}</span>
                <span>{date(answer.createdAt)}</span>
              </Meta>
              {question.canMark && !answer.best && (
                <Button small busy={best.busy} onClick={() => best.do(answer.id)}>
                  {t('question.mark')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={record.acts}>
        {community.actions.includes('write') && (
          <Button small onClick={() => setAnswering(true)}>
            {t('question.answer')}
          </Button>
        )}
        <ReportProblem subjectType="community_question" subjectId={question.id} title={question.title} />
      </p>
      <Dialog title={question.title} open={answering} onClose={() => setAnswering(false)}>
        {answering && (
          <AnswerForm community={community} question={question.id} onDone={() => setAnswering(false)} />
        )}
      </Dialog>
    </li>
  )
}
