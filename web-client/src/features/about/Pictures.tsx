import { useTranslation } from 'react-i18next'
import { Logo, MapView, PROMISE_STATES, PromiseBoard, type PromiseState, StatusMark, Tile } from '@/ui'
import css from './about.module.css'
import { Part } from './Part'

/** An invented board: it only shows the four marks in their places. */
const BOARD: PromiseState[][] = [
  ['done', 'progress', 'none'],
  ['done', 'done', 'late', 'none', 'progress'],
  ['none', 'progress', 'none', 'done'],
]

const MAP = [
  { lat: 51.958, lon: 85.96, count: 24 },
  { lat: 52.0, lon: 85.9, count: 1, id: 'design-a' },
]

export function Pictures() {
  const { t } = useTranslation('about')
  let place = 0
  const groups = BOARD.map((states, group) => ({
    id: `design-${group}`,
    name: t('design.addressee', { number: group + 1 }),
    promises: states.map(state => {
      place += 1
      return {
        id: `design-${place}`,
        number: String(place),
        text: t('design.sample'),
        state,
        href: '/about#evidence',
      }
    }),
  }))
  return (
    <div className={css.two}>
      <Part name="PromiseBoard">
        <PromiseBoard groups={groups} label={t('design.board')} />
      </Part>
      <div>
        <Part name="StatusMark">
          <ul role="list">
            {PROMISE_STATES.map(state => (
              <li key={state}>
                <StatusMark state={state}>{t(`ui:promise.state.${state}`)}</StatusMark>
              </li>
            ))}
          </ul>
        </Part>
        <Part name="Tile">
          <div className={css.tiles}>
            {['design-a', 'design-b', 'design-c', 'design-d'].map((id, index) => (
              <Tile key={id} id={id} name={t(`design.tile${index + 1}`)} />
            ))}
          </div>
          <div style={{ marginTop: 'var(--g2)' }}>
            <Tile id="design-wide" name={t('design.tile1')} wide />
          </div>
        </Part>
        <Part name="MapView">
          <MapView
            label={t('design.map')}
            view={[85.8, 51.9, 86.1, 52.05]}
            points={MAP.map((point, index) => ({ ...point, name: t(`design.tile${index + 1}`) }))}
          />
        </Part>
        <Part name="Logo">
          <Logo size="5rem" />
        </Part>
      </div>
    </div>
  )
}
