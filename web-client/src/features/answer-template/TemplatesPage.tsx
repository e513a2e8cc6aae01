import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnswerTemplate, answerTemplates, TEMPLATES } from '@/app/answer/templates'
import { answeringFor } from '@/app/bodies'
import { reason } from '@/app/reason'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { date } from '@/i18n/format'
import { Button, ConfirmDialog, DataTable, Dialog, EmptyState, ListSkeleton, Notice, Page } from '@/ui'
import record from '@/ui/record.module.css'
import { remove } from './queries'
import { TemplateForm } from './TemplateForm'

/** Where the officers of a body keep the words that its answers begin with. */
export function TemplatesPage() {
  const { t } = useTranslation('answer-template')
  const session = useSession()
  const bodies = useQuery(answeringFor(session.state === 'signed-in' ? session.user.roles : []))
  const list = useQuery(answerTemplates)
  const [editing, setEditing] = useState<'new' | AnswerTemplate>()
  const [leaving, setLeaving] = useState<AnswerTemplate>()
  const removing = useAct({
    send: (id: string) => remove(id),
    told: t('removed'),
    forget: [TEMPLATES],
    onDone: () => setLeaving(undefined),
  })
  const close = () => setEditing(undefined)
  const several = (bodies.data?.length ?? 0) > 1
  const failed = list.error ?? bodies.error
  return (
    <Page title={t('title')} lead={t('lead')}>
      {failed && (
        <Notice tone="call" live>
          <p>{reason(failed)}</p>
        </Notice>
      )}
      {list.data && bodies.data && (
        <p className={record.acts}>
          <Button look="main" onClick={() => setEditing('new')}>
            {t('add')}
          </Button>
        </p>
      )}
      {list.isPending && <ListSkeleton rows={3} />}
      {list.data?.items.length === 0 && <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
      {list.data && list.data.items.length > 0 && (
        <DataTable
          caption={t('caption')}
          rows={list.data.items}
          rowKey={row => row.id}
          columns={[
            { key: 'title', title: t('field.title'), names: true, cell: row => row.title },
            ...(several
              ? [
                  {
                    key: 'body',
                    title: t('field.body'),
                    cell: (row: AnswerTemplate) => row.body?.shortName ?? '—',
                  },
                ]
              : []),
            {
              key: 'type',
              title: t('field.type'),
              cell: row => (row.type ? t(`answer:type.${row.type}`) : t('anyType')),
            },
            {
              key: 'changed',
              title: t('field.changed'),
              cell: row => [date(row.updatedAt), row.changedBy].filter(Boolean).join(', '),
            },
            {
              key: 'acts',
              title: t('field.acts'),
              cell: row => (
                <span className={record.acts}>
                  <Button small look="quiet" onClick={() => setEditing(row)}>
                    {t('edit')}
                  </Button>
                  <Button
                    small
                    look="quiet"
                    onClick={() => {
                      removing.reset()
                      setLeaving(row)
                    }}
                  >
                    {t('remove')}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      )}
      <Dialog
        title={editing === 'new' ? t('add') : (editing?.title ?? '')}
        open={editing !== undefined}
        onClose={close}
      >
        {editing === 'new' && <TemplateForm bodies={bodies.data ?? []} onDone={close} />}
        {editing && editing !== 'new' && (
          <TemplateForm bodies={bodies.data ?? []} template={editing} onDone={close} />
        )}
      </Dialog>
      <ConfirmDialog
        title={t('askRemove', { title: leaving?.title })}
        action={t('remove')}
        open={leaving !== undefined}
        busy={removing.busy}
        danger
        onCancel={() => setLeaving(undefined)}
        onConfirm={() => leaving && removing.do(leaving.id)}
      >
        {removing.message ?? t('removeHint')}
      </ConfirmDialog>
    </Page>
  )
}
