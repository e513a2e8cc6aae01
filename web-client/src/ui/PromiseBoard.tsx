import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor } from './Anchor'
import css from './PromiseBoard.module.css'
import { PROMISE_STATES, type PromiseState } from './promise'
import { ring } from './ring'
import { MarkShape, StatusMark } from './StatusMark'

export type Promised = { id: string; number: string; text: string; state: PromiseState; href: string }
export type PromiseGroup = { id: string; name: string; promises: Promised[] }

/**
 * The round table as a picture: one mark for each recommendation, grouped by addressee, filled by evidence. Every mark
 * is a link with a full name; the middle tells the sum, and the text of the mark one points at.
 */
export function PromiseBoard({ groups, label }: { groups: PromiseGroup[]; label: string }) {
  const { t } = useTranslation('ui')
  const [pointed, setPointed] = useState<{ promise: Promised; group: PromiseGroup }>()
  const all = groups.flatMap(group => group.promises)
  const count = (state: PromiseState) => all.filter(promise => promise.state === state).length
  const { marks, markRadius, arcs, size } = ring(groups.map(group => group.promises.length))

  return (
    <div className={css.board}>
      <div className={css.ring}>
        <svg viewBox={`0 0 ${size} ${size}`} role="group" aria-label={label}>
          {arcs.map(arc => (
            <path key={arc} d={arc} className={css.arc} />
          ))}
          {groups.map((group, g) =>
            group.promises.map((promise, p) => {
              const place = marks[g]?.[p]
              if (!place) return null
              const point = () => setPointed({ promise, group })
              const away = () => setPointed(undefined)
              return (
                <Anchor
                  key={promise.id}
                  href={promise.href}
                  className={css.mark}
                  aria-label={t('promise.name', {
                    number: promise.number,
                    text: promise.text,
                    state: t(`promise.state.${promise.state}`),
                  })}
                  onFocus={point}
                  onBlur={away}
                  onMouseEnter={point}
                  onMouseLeave={away}
                >
                  <circle className={css.halo} cx={place.x} cy={place.y} r={markRadius + 4} />
                  <MarkShape
                    state={promise.state}
                    x={place.x}
                    y={place.y}
                    r={markRadius}
                    turn={(place.angle * 180) / Math.PI}
                  />
                  <text
                    x={place.x}
                    y={place.y}
                    dy="0.36em"
                    textAnchor="middle"
                    fontSize={markRadius * 0.78}
                    className={css[promise.state]}
                  >
                    {promise.number}
                  </text>
                </Anchor>
              )
            }),
          )}
        </svg>
        <div className={css.middle} aria-hidden="true">
          {pointed ? (
            <div className={css.pointed}>
              <p className={css.who}>{pointed.group.name}</p>
              <p className={css.what}>{pointed.promise.text}</p>
              <p>
                <StatusMark state={pointed.promise.state}>
                  {t(`promise.state.${pointed.promise.state}`)}
                </StatusMark>
              </p>
            </div>
          ) : (
            <div>
              <p className={css.big}>{count('done')}</p>
              <p className={css.of}>{t('promise.of', { count: count('done'), total: all.length })}</p>
            </div>
          )}
        </div>
      </div>
      <ul role="list" className={css.legend}>
        {PROMISE_STATES.map(state => (
          <li key={state}>
            <StatusMark state={state}>
              <b>{count(state)}</b> {t(`promise.many.${state}`, { count: count(state) })}
            </StatusMark>
          </li>
        ))}
      </ul>
    </div>
  )
}
