import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Anchor, Button, EmptyState, Meta, Notice, PickOne, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { linkable, PLATFORMS, type Platform } from './queries'

const TYPES = ['problem', 'proposal', 'discussion'] as const
type Type = (typeof TYPES)[number]
type Link = { type: Type; id: string }

/** Problems, proposals and discussions held elsewhere that the platform works on. */
export function Links({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platform')
  const may = platform.actions.includes('link')
  const remove = useAct({
    send: ({ type, id }: Link) =>
      unwrap(
        api.DELETE('/api/v1/platforms/{id}/links/{type}/{targetId}', {
          params: { path: { id: platform.id, type, targetId: id } },
        }),
      ),
    told: t('link.removed'),
    forget: [PLATFORMS],
  })
  return (
    <>
      {may && <LinkForm platform={platform} />}
      {platform.links.length === 0 && <EmptyState title={t('link.empty')}>{t('link.advice')}</EmptyState>}
      {remove.message && (
        <Notice tone="call" live>
          <p>{remove.message}</p>
        </Notice>
      )}
      <ul role="list" className={record.rows}>
        {platform.links.map(({ type, id, title, path }) => (
          <li key={id} className={record.row}>
            <h2 className={record.name}>
              <Anchor href={path}>{title}</Anchor>
            </h2>
            <Meta>
              <span>{t(`link.type.${type}`)}</span>
            </Meta>
            {may && (
              <Button small busy={remove.busy} onClick={() => remove.do({ type, id })}>
                {t('link.remove', { title })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function LinkForm({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platform')
  const [type, setType] = useState<Type>('problem')
  const [typed, setTyped] = useState('')
  const found = useQuery({ ...linkable(type, typed), placeholderData: keepPreviousData }).data ?? []
  const add = useAct({
    send: (id: string) =>
      unwrap(
        api.PUT('/api/v1/platforms/{id}/links/{type}/{targetId}', {
          params: { path: { id: platform.id, type, targetId: id } },
        }),
      ),
    told: t('link.told'),
    forget: [PLATFORMS],
  })
  return (
    <section aria-label={t('link.add')} className={record.filters}>
      <Select
        label={t('link.what')}
        name="type"
        value={type}
        onChange={event => setType(TYPES.find(one => one === event.currentTarget.value) ?? 'problem')}
        choices={TYPES.map(one => ({ value: one, label: t(`link.type.${one}`) }))}
      />
      <PickOne
        label={t('link.add')}
        name="target"
        error={add.message}
        choices={found}
        value={null}
        onChange={value => value && add.do(value)}
        onSearch={setTyped}
      />
    </section>
  )
}
