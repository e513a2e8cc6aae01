import { IconMapPinSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '@/app/ActForm.module.css'
import { pointOf } from '@/app/point'
import { number } from '@/i18n/format'
import { Button, Chip, Chips, Dialog, Select, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { circleOf, RADII } from './circle'
import { PointPick } from './PointPick'

/** Where a list is narrowed to: the piece of the map, and the circle, as its address has them. */
type Place = { bbox?: string | undefined; near?: string | undefined }
type PlaceFilterProps = { place: Place; onChange: (place: Place) => void }

const STREET = 0.5

/** Narrows the list to what lies around a point: the reader's house, a school, a bus stop. It can be followed then. */
export function PlaceFilter({ place: { bbox, near }, onChange }: PlaceFilterProps) {
  const { t } = useTranslation('map')
  const [open, setOpen] = useState(false)
  const chosen = circleOf(near)
  return (
    <>
      <p className={record.acts}>
        <Button
          small
          icon={<IconMapPinSearch aria-hidden="true" size="1.2em" />}
          onClick={() => setOpen(true)}
        >
          {t('near.open')}
        </Button>
      </p>
      {(bbox || chosen) && (
        <Chips label={t('chosen')}>
          {bbox && <Chip label={t('area')} onRemove={() => onChange({ bbox: undefined })} />}
          {chosen && (
            <Chip
              label={t('near.chosen', { km: number(chosen.km) })}
              onRemove={() => onChange({ near: undefined })}
            />
          )}
        </Chips>
      )}
      <Dialog title={t('near.open')} open={open} onClose={() => setOpen(false)}>
        {open && (
          <NearForm
            near={near}
            onChosen={near => {
              setOpen(false)
              onChange({ near })
            }}
          />
        )}
      </Dialog>
    </>
  )
}

function NearForm({ near, onChosen }: { near: string | undefined; onChosen: (near: string) => void }) {
  const { t } = useTranslation('map')
  const before = circleOf(near)
  const [place, setPlace] = useState(before ? `${before.lat}, ${before.lon}` : '')
  const [km, setKm] = useState(before?.km ?? STREET)
  const [failed, setFailed] = useState(false)
  const send = () => {
    const point = pointOf(place)
    if (point) onChosen([point.lat, point.lon, km].join())
    else setFailed(true)
  }
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <p className={record.quiet}>{t('near.explain')}</p>
      <TextField
        label={t('near.point')}
        hint={t('near.pointHint')}
        name="point"
        value={place}
        error={failed ? t('near.wrong') : undefined}
        onChange={event => setPlace(event.currentTarget.value)}
      />
      <PointPick value={place} near={undefined} onPick={setPlace} />
      <Select
        label={t('near.radius')}
        name="radius"
        value={String(km)}
        onChange={event => setKm(Number(event.currentTarget.value))}
        choices={[...new Set([...RADII, km])].map(one => ({
          value: String(one),
          label: t('near.km', { km: number(one) }),
        }))}
      />
      <Button type="submit" look="main">
        {t('near.show')}
      </Button>
    </form>
  )
}
