import { useTranslation } from 'react-i18next'
import { around } from '@/app/map/box'
import { useGround } from '@/app/map/places'
import { number } from '@/i18n/format'
import { DataTable, MapView } from '@/ui'
import type { Place } from './queries'

/** Where practices are adopted: each territory a point of the map, and the same in a table. */
export function AdoptionPlaces({ places }: { places: Place[] }) {
  const { t } = useTranslation('story')
  const ground = useGround()
  const points = places.flatMap(({ territory, location, count }) =>
    location
      ? [{ ...location, count, name: t('adoption.at', { place: territory.name, number: number(count) }) }]
      : [],
  )
  const view = around(points)
  return (
    <>
      {view && (
        <div className="no-print">
          <MapView label={t('adoption.map')} points={points} view={view} {...ground} />
        </div>
      )}
      <DataTable
        caption={t('adoption.places')}
        rows={places}
        rowKey={place => place.territory.id}
        columns={[
          {
            key: 'territory',
            title: t('field.territoryId'),
            names: true,
            cell: place => place.territory.name,
          },
          {
            key: 'count',
            title: t('adoption.count'),
            numeric: true,
            cell: place => number(place.count),
          },
          { key: 'done', title: t('adoption.done'), numeric: true, cell: place => number(place.done) },
        ]}
      />
    </>
  )
}
