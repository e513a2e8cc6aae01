import { IconEdit, IconLink, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Badge, Button, Kicker, LinkButton, Meta, Notice, Tile, toast } from '@/ui'
import css from './profile.module.css'
import type { Organization } from './queries'

/** Who this is, in one look: picture, name, what for, whether it is checked. */
export function ProfileHead({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  const { id, kind, shortName, mission, language, territory, verified, verifiedAt, confirmedAt, demo } =
    organization
  const place = territory ? ` · ${territory.name}` : ''

  async function copy() {
    const address = new URL(`/organizations/${organization.slug}`, location.origin).href
    try {
      await navigator.clipboard.writeText(address)
      toast(t('profile.copied'))
    } catch {
      // Copying may be forbidden: then the address itself is shown, to be copied by hand.
      toast(address)
    }
  }

  return (
    <header className={css.head}>
      <Tile id={id} name={shortName} wide />
      <div>
        <Kicker>{t(`kind.${kind}`) + place}</Kicker>
        <h1 tabIndex={-1} lang={language}>
          {shortName}
        </h1>
        {mission && (
          <p className={css.mission} lang={language}>
            {mission}
          </p>
        )}
        <Meta>
          {verified ? (
            <span className={css.verified}>
              <IconRosetteDiscountCheck aria-hidden="true" size="1.2em" />
              {verifiedAt ? t('profile.verifiedAt', { date: date(verifiedAt) }) : t('verified')}
            </span>
          ) : (
            <span>{t('profile.unverified')}</span>
          )}
          {confirmedAt && <span>{t('profile.confirmedAt', { date: date(confirmedAt) })}</span>}
          {demo && <Badge>{t('profile.demo')}</Badge>}
        </Meta>
        {organization.status !== 'published' && (
          <div className={css.notice}>
            <Notice tone="call">
              <p>{t(`profile.not.${organization.status}`)}</p>
            </Notice>
          </div>
        )}
        <p className={`${css.acts} no-print`}>
          <Button small icon={<IconLink aria-hidden="true" size="1.2em" />} onClick={copy}>
            {t('profile.copy')}
          </Button>
          {organization.actions.length > 0 && (
            <LinkButton
              small
              icon={<IconEdit aria-hidden="true" size="1.2em" />}
              href={`/manage/organizations/${id}`}
            >
              {t('profile.manage')}
            </LinkButton>
          )}
        </p>
      </div>
    </header>
  )
}
