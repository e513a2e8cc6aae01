import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Acts } from '@/app/Acts'
import { TakeAway } from '@/app/list/TakeAway'
import { date } from '@/i18n/format'
import { Anchor, Button, Dialog, Meta, Section } from '@/ui'
import record from '@/ui/record.module.css'
import { CoAuthorForm } from './CoAuthorForm'
import { PROPOSALS, type Proposal } from './queries'
import { ANSWERS, answerInvitation, type CoAuthor, coAuthors } from './together'

/** Who proposes together, and who is asked to; the authors can ask somebody. */
export function CoAuthors({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const [asking, setAsking] = useState(false)
  const items = useQuery(coAuthors(value.id)).data?.items ?? []
  const mayInvite = value.actions.includes('invite')
  if (items.length === 0 && !mayInvite) return null
  return (
    <Section title={t('together.title')}>
      <ul role="list" className={record.rows}>
        {items.map(one => (
          <li key={one.id} className={record.row}>
            <p>
              <Name coAuthor={one} />
            </p>
            <Meta>
              <span>
                {one.joinedAt
                  ? t(one.part === 'editor' ? 'together.writesSince' : 'together.since', {
                      date: date(one.joinedAt),
                    })
                  : t(one.part === 'editor' ? 'together.askedToWrite' : 'together.asked')}
              </span>
              {one.expiresAt && <span>{t('together.until', { date: date(one.expiresAt) })}</span>}
            </Meta>
            {one.mine && one.status === 'invited' && (
              <p className={record.quiet}>
                {t(one.part === 'editor' ? 'together.rightsEditor' : 'together.rights')}
              </p>
            )}
            <Acts
              label={t('together.answers')}
              offered={one.actions}
              direct={ANSWERS}
              worded={[]}
              back={['decline', 'revoke', 'leave']}
              name={action => {
                if (one.part === 'author') return t(`together.act.${action}`)
                return action === 'revoke' && one.joinedAt
                  ? t('together.letGo')
                  : t(`together.editor.${action}`)
              }}
              sure={action =>
                one.part === 'author' && (action === 'decline' || action === 'leave')
                  ? t(`together.sure.${action}`)
                  : undefined
              }
              press={(action, key) => answerInvitation(action, value.id, one.id, key)}
              told={t('act.done')}
              forget={[PROPOSALS]}
              form={() => null}
            />
          </li>
        ))}
      </ul>
      {items.length > 0 && <TakeAway api={`/api/v1/proposals/${value.id}/co-authors`} />}
      {mayInvite && (
        <p className={record.acts}>
          <Button small onClick={() => setAsking(true)}>
            {t('together.invite')}
          </Button>
        </p>
      )}
      <Dialog title={t('together.invite')} open={asking} onClose={() => setAsking(false)}>
        {asking && <CoAuthorForm proposal={value} onDone={() => setAsking(false)} />}
      </Dialog>
    </Section>
  )
}

function Name({ coAuthor: { organization, displayName, email } }: { coAuthor: CoAuthor }) {
  const { t } = useTranslation('proposal')
  if (organization)
    return <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
  return <>{displayName ?? email ?? t('resident')}</>
}
