import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import record from '@/ui/record.module.css'
import { ProblemRow } from './ProblemRow'
import { similar } from './queries'

const PAUSE_MS = 400
const SHORTEST = 4

/** What may be the same, beside the form while a title is typed. It never stands in the way of sending. */
export function Similar({
  title,
  place,
}: {
  title: string
  place: { lat: number; lon: number } | undefined
}) {
  const { t } = useTranslation('problem')
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setTyped(title.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [title])
  const found = useQuery({ ...similar(typed, place), enabled: typed.length >= SHORTEST })
  const items = (typed.length >= SHORTEST && found.data?.items) || []
  return (
    <aside className={record.similar} aria-label={t('similar.title')}>
      <p role="status" className={record.quiet}>
        {items.length > 0 ? t('similar.found', { count: items.length }) : t('similar.none')}
      </p>
      <ul role="list">
        {items.map(item => (
          <ProblemRow key={item.id} problem={item} />
        ))}
      </ul>
    </aside>
  )
}
