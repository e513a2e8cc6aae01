import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Breadcrumbs, Button, ConfirmDialog, DataTable, Notice, Page, PickOne, Skeleton, toast } from '@/ui'
import css from './manage.module.css'
import { candidates, organization, organizationToEdit } from './queries'
import { useReadable } from './readable'
import { merge } from './send'
import { differing, valuesOf } from './values'

const route = getRouteApi('/manage/organizations/$id/merge')

/** Two entries of one organization become one: choose which stays, compare, confirm. */
export function MergePage() {
  const { t } = useTranslation('organization')
  const { id } = route.useParams()
  const { into } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const router = useRouter()
  const one = useSuspenseQuery(organizationToEdit(id)).data.value
  const survivor = useQuery({ ...organization(into ?? ''), enabled: into !== undefined })
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const other = into ? survivor.data?.value : undefined

  async function join() {
    if (!into) return
    setBusy(true)
    setFailure(undefined)
    try {
      const stays = await merge(client, id, into)
      toast(t('merge.done', { name: stays.shortName }))
      router.history.push(`/manage/organizations/${stays.id}`)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }

  return (
    <Page
      title={t('merge.title', { name: one.shortName })}
      lead={t('merge.lead')}
      above={
        <Breadcrumbs
          steps={[
            { href: '/manage/organizations', label: t('desk.title') },
            { href: `/manage/organizations/${id}`, label: one.shortName },
          ]}
        />
      }
    >
      {!one.actions.includes('merge') && (
        <Notice tone="call">
          <p>{t('merge.notNow')}</p>
        </Notice>
      )}
      <Survivor
        not={id}
        value={into}
        known={other}
        onChoose={next =>
          navigate({ search: { into: next ?? undefined }, replace: true, resetScroll: false })
        }
      />
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{reason(failure)}</p>
        </Notice>
      )}
      {survivor.isError && (
        <Notice tone="call" live>
          <p>{reason(survivor.error)}</p>
        </Notice>
      )}
      {survivor.isLoading && <Skeleton height="16rem" />}
      {other && <Comparison leaves={one} stays={other} />}
      {other && one.actions.includes('merge') && (
        <p className={css.acts}>
          <Button look="danger" onClick={() => setAsking(true)}>
            {t('action.merge')}
          </Button>
        </p>
      )}
      <ConfirmDialog
        title={t('merge.ask', { name: one.shortName })}
        open={asking}
        action={t('action.merge')}
        danger
        busy={busy}
        onConfirm={join}
        onCancel={() => setAsking(false)}
      >
        <p>{t('merge.means', { name: other?.shortName })}</p>
      </ConfirmDialog>
    </Page>
  )
}

type One = ReturnType<typeof useOne>
const useOne = (id: string) => useSuspenseQuery(organizationToEdit(id)).data.value

type SurvivorProps = {
  not: string
  value: string | undefined
  known: One | undefined
  onChoose: (id: string | null) => void
}

function Survivor({ not, value, known, onChoose }: SurvivorProps) {
  const { t } = useTranslation('organization')
  const [typed, setTyped] = useState('')
  const found = useQuery(candidates(known?.shortName === typed ? '' : typed)).data?.items ?? []
  const choices = [...(known ? [known] : []), ...found.filter(({ id }) => id !== known?.id)]
    .filter(({ id }) => id !== not)
    .map(({ id, shortName, territory }) => ({
      value: id,
      label: territory ? `${shortName}, ${territory.name}` : shortName,
    }))
  return (
    <PickOne
      label={t('merge.survivor')}
      hint={t('merge.survivorHint')}
      name="into"
      choices={choices}
      value={value ?? null}
      onSearch={setTyped}
      onChange={onChoose}
    />
  )
}

function Comparison({ leaves, stays }: { leaves: One; stays: One }) {
  const { t } = useTranslation('organization')
  const readable = useReadable()
  const [from, to] = [valuesOf(leaves), valuesOf(stays)]
  const fields = differing(from, to)
  if (fields.length === 0) return <p>{t('merge.same')}</p>
  return (
    <DataTable
      caption={t('merge.compare')}
      rows={fields}
      rowKey={field => field}
      columns={[
        { key: 'field', title: t('merge.field'), names: true, cell: field => t(`field.${field}`) },
        { key: 'leaves', title: t('merge.leaves'), cell: field => readable(field, from[field]) },
        { key: 'stays', title: t('merge.stays'), cell: field => readable(field, to[field]) },
      ]}
    />
  )
}
