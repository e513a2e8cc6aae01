import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import { Anchor, Meta, Notice, Section } from '@/ui'
import record from '@/ui/record.module.css'
import type { Proposal } from './queries'
import { type Relative, relatives } from './together'

/** Where a proposal went on, from where it came, and what goes on in it. */
export function Relatives({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const found = useQuery({ ...relatives(value.id), enabled: value.related }).data
  if (!found) return null
  const { mergedInto, successor, derivedFrom, absorbed, parts } = found
  const groups = [
    ['derivedFrom', derivedFrom ? [derivedFrom] : []],
    ['parts', parts],
    ['absorbed', absorbed],
  ] as const
  return (
    <>
      {mergedInto && <Gone said={t('relatives.mergedInto')} to={mergedInto} />}
      {successor && <Gone said={t('relatives.successor')} to={successor} />}
      {groups
        .filter(([, all]) => all.length > 0)
        .map(([name, all]) => (
          <Section key={name} title={t(`relatives.${name}`)}>
            <ul role="list" className={record.rows}>
              {all.map(one => (
                <li key={one.id} className={record.row}>
                  <Anchor href={`/proposals/${one.slug}`}>{one.title}</Anchor>
                  <Meta>
                    <span>{t(`status.${one.status}`)}</span>
                    <span>
                      {t('support.some', { count: one.supportCount, number: number(one.supportCount) })}
                    </span>
                    {one.paperSignatures > 0 && (
                      <span>
                        {t('paper.count', {
                          count: one.paperSignatures,
                          number: number(one.paperSignatures),
                        })}
                      </span>
                    )}
                  </Meta>
                </li>
              ))}
            </ul>
            {name === 'parts' && <p className={record.quiet}>{t('relatives.choose')}</p>}
          </Section>
        ))}
    </>
  )
}

function Gone({ said, to }: { said: string; to: Relative }) {
  return (
    <Notice>
      <p>
        {said} <Anchor href={`/proposals/${to.slug}`}>{to.title}</Anchor>
      </p>
    </Notice>
  )
}
