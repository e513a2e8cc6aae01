import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ComponentProps, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TextField } from '@/ui'
import { importList, mappings } from './queries'

type SourceProps = Pick<
  ComponentProps<typeof TextField>,
  'hint' | 'error' | 'optional' | 'value' | 'onChange'
>

/** The register's name, with those of earlier ones: a name that is written otherwise is another register. */
export function Source(props: SourceProps) {
  const { t } = useTranslation('organization-import')
  const list = useId()
  const saved = useQuery(mappings).data ?? []
  const earlier = itemsOf(useInfiniteQuery(importList(undefined)).data)
  const names = new Set([...earlier, ...saved].flatMap(({ source }) => source ?? []))
  return (
    <>
      <TextField label={t('columns.source')} name="source" maxLength={100} list={list} {...props} />
      <datalist id={list}>
        {[...names].map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
