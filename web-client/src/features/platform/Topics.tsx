import { useForm } from '@mantine/form'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { PartList } from '@/app/PartList'
import { ReportProblem } from '@/app/ReportProblem'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Button, Dialog, Meta, Notice, StatusMark, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { PLATFORMS, type Platform, type Topic, topics } from './queries'
import { TopicForm } from './TopicForm'

const MARKS = { open: 'none', discussed: 'progress', closed: 'done' } as const

/** What is talked about. */
export function Topics({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platform')
  const list = useInfiniteQuery(topics(platform.id))
  return (
    <>
      <PartList
        list={list}
        empty={t('topic.empty')}
        advice={t('topic.advice')}
        add={platform.actions.includes('raise') && t('topic.raise')}
        form={onDone => <TopicForm platform={platform} onDone={onDone} />}
      >
        {topic => <TopicRow platform={platform} topic={topic} />}
      </PartList>
      {itemsOf(list.data).length > 0 && <TakeAway api={`/api/v1/platforms/${platform.id}/topics`} />}
    </>
  )
}

function TopicRow({ platform, topic }: { platform: Platform; topic: Topic }) {
  const { t } = useTranslation('platform')
  const [closing, setClosing] = useState(false)
  const discuss = useAct({
    send: (_: undefined, key) =>
      unwrap(
        api.POST('/api/v1/platforms/{id}/topics/{topicId}/actions/discuss', {
          params: { path: { id: platform.id, topicId: topic.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    told: t('act.done'),
    forget: [PLATFORMS],
  })
  const title = topic.masked ? t('topic.masked') : topic.title
  return (
    <li className={record.row}>
      <h2 className={record.name}>{title}</h2>
      {topic.body && <p className={record.text}>{topic.body}</p>}
      {topic.outcome && (
        <p className={record.text}>
          <b>{t('topic.outcome')}:</b> {topic.outcome}
        </p>
      )}
      <Meta>
        <StatusMark state={MARKS[topic.status]}>{t(`topic.status.${topic.status}`)}</StatusMark>
        <span>{topic.organization?.shortName ?? platform.facilitator}</span>
        <span>{date(topic.createdAt)}</span>
      </Meta>
      {discuss.message && (
        <Notice tone="call" live>
          <p>{discuss.message}</p>
        </Notice>
      )}
      <p className={record.acts}>
        {topic.actions.includes('discuss') && (
          <Button small busy={discuss.busy} onClick={() => discuss.do(undefined)}>
            {t('topic.discuss')}
          </Button>
        )}
        {topic.actions.includes('close') && (
          <Button small onClick={() => setClosing(true)}>
            {t('topic.close')}
          </Button>
        )}
        <ReportProblem subjectType="platform_topic" subjectId={topic.id} title={title} />
      </p>
      <Dialog title={t('topic.close')} open={closing} onClose={() => setClosing(false)}>
        {closing && <OutcomeForm platform={platform} topic={topic} onDone={() => setClosing(false)} />}
      </Dialog>
    </li>
  )
}

type OutcomeFormProps = { platform: Platform; topic: Topic; onDone: () => void }

function OutcomeForm({ platform, topic, onDone }: OutcomeFormProps) {
  const { t } = useTranslation('platform')
  const form = useForm({
    mode: 'controlled',
    initialValues: { text: '' },
    validate: { text: value => (value.trim() ? null : t('form.needed')) },
  })
  const act = useAct({
    send: ({ text }: { text: string }, key) =>
      unwrap(
        api.POST('/api/v1/platforms/{id}/topics/{topicId}/actions/close', {
          params: { path: { id: platform.id, topicId: topic.id }, header: { 'Idempotency-Key': key } },
          body: { text: text.trim() },
        }),
      ),
    told: t('act.done'),
    forget: [PLATFORMS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('topic.close')}>
      <TextArea
        label={t('topic.outcome')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('text')}
        name="text"
      />
    </ActForm>
  )
}
