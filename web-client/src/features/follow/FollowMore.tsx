import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activityAreas, territories } from '@/app/reference'
import { useAct } from '@/app/useAct'
import { Button, Notice, PickOne } from '@/ui'
import css from './follow.module.css'
import { FOLLOWS, setFollowed } from './queries'

type Pick = { type: 'activity_area' | 'territory'; id: string }

/** A theme or a place, chosen by name: these have no page of their own with a button. */
export function FollowMore() {
  const { t } = useTranslation('follow')
  const [area, setArea] = useState<string | null>(null)
  const [place, setPlace] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = useQuery(territories(typed)).data?.items ?? []
  const act = useAct({
    send: ({ type, id }: Pick) => setFollowed(type, id, true),
    told: t('told.on'),
    forget: [FOLLOWS],
    onDone: ({ type }) => (type === 'territory' ? setPlace(null) : setArea(null)),
  })
  const row = (type: Pick['type'], id: string | null) => (
    <Button small busy={act.busy} aria-disabled={!id} onClick={() => id && act.do({ type, id })}>
      {t(type === 'territory' ? 'own.addPlace' : 'own.addTheme')}
    </Button>
  )
  return (
    <section aria-label={t('own.add')} className={css.more}>
      {act.message && <Notice tone="call">{act.message}</Notice>}
      <div className={css.pick}>
        <PickOne
          label={t('own.theme')}
          name="area"
          choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
          value={area}
          onChange={setArea}
        />
        {row('activity_area', area)}
      </div>
      <div className={css.pick}>
        <PickOne
          label={t('own.place')}
          name="territory"
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
          value={place}
          onChange={setPlace}
          onSearch={setTyped}
        />
        {row('territory', place)}
      </div>
    </section>
  )
}
