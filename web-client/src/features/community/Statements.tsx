import { useForm } from '@mantine/form'
import { IconWritingSign } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { TakeAway } from '@/app/list/TakeAway'
import { PartList } from '@/app/PartList'
import { ReportProblem } from '@/app/ReportProblem'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { date, number } from '@/i18n/format'
import { Anchor, Button, Meta, Notice, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { COMMUNITIES, type Community, type Statement, statements } from './queries'
import { Speaker } from './Speaker'
import { useSpeakers } from './speakers'

/** What members say together, each with those who have signed it. */
export function Statements({ community }: { community: Community }) {
  const { t } = useTranslation('community')
  return (
    <>
      <PartList
        list={useInfiniteQuery(statements(community.id))}
        empty={t('statement.empty')}
        advice={t('statement.advice')}
        add={community.actions.includes('write') && t('statement.propose')}
        form={onDone => <StatementForm community={community} onDone={onDone} />}
      >
        {statement => <StatementRow community={community} statement={statement} />}
      </PartList>
      <TakeAway api={`/api/v1/communities/${community.id}/statements`} />
    </>
  )
}

function StatementRow({ community, statement }: { community: Community; statement: Statement }) {
  const { t } = useTranslation('community')
  const free = useSpeakers(community.actions.includes('write') ? statement.canSign : [])
  const sign = useAct({
    send: (organizationId: string, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/statements/{statementId}/signatures', {
          params: {
            path: { id: community.id, statementId: statement.id },
            header: { 'Idempotency-Key': key },
          },
          body: { organizationId },
        }),
      ),
    told: t('statement.signed'),
    forget: [COMMUNITIES],
  })
  return (
    <li className={record.row}>
      <h2 className={record.name}>{statement.title}</h2>
      <p className={record.text} lang={statement.language}>
        {statement.body}
      </p>
      <Meta>
        <b>
          {t('statement.signatures', {
            count: statement.signatureCount,
            number: number(statement.signatureCount),
          })}
        </b>
        <span>{date(statement.createdAt)}</span>
      </Meta>
      <p className={record.summary}>
        {t('statement.by')}{' '}
        {statement.signatures.map(({ organizationId, organization }, place) => (
          <span key={organizationId}>
            {place > 0 && ', '}
            {organization ? (
              <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
            ) : (
              t('someone')
            )}
          </span>
        ))}
      </p>
      {sign.message && (
        <Notice tone="call" live>
          <p>{sign.message}</p>
        </Notice>
      )}
      <p className={record.acts}>
        {free.map(({ id, shortName }) => (
          <Button
            key={id}
            small
            look="main"
            icon={<IconWritingSign aria-hidden="true" size="1.2em" />}
            busy={sign.busy}
            onClick={() => sign.do(id)}
          >
            {t('statement.sign', { name: shortName })}
          </Button>
        ))}
        <ReportProblem subjectType="community_statement" subjectId={statement.id} title={statement.title} />
      </p>
    </li>
  )
}

type Values = { organizationId: string; title: string; body: string }

function StatementForm({ community, onDone }: { community: Community; onDone: () => void }) {
  const { t } = useTranslation('community')
  const needed = (text: string) => (text.trim() ? null : t('form.needed'))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { organizationId: '', title: '', body: '' },
    validate: { title: needed, body: needed },
  })
  const act = useAct({
    send: ({ organizationId, title, body }: Values, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/statements', {
          params: { path: { id: community.id }, header: { 'Idempotency-Key': key } },
          body: { organizationId, title: title.trim(), body: body.trim() },
        }),
      ),
    told: t('statement.told'),
    forget: [COMMUNITIES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('statement.send')}>
      <p className={record.quiet}>{t('statement.explain')}</p>
      <Speaker
        among={community.mine}
        value={form.values.organizationId}
        error={form.errors.organizationId}
        onChange={id => form.setFieldValue('organizationId', id)}
      />
      <TextField label={t('statement.title')} maxLength={200} {...form.getInputProps('title')} name="title" />
      <TextArea
        label={t('statement.body')}
        rows={8}
        maxLength={10000}
        {...form.getInputProps('body')}
        name="body"
      />
    </ActForm>
  )
}
