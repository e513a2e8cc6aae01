import { IconEdit, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportProblem } from '@/app/ReportProblem'
import { date } from '@/i18n/format'
import { Badge, Kicker, LinkButton, Meta, Notice, Tile } from '@/ui'
import { imageOf, media } from './media'
import css from './profile.module.css'
import type { Organization } from './queries'

/** The logo that the organization gave, or the picture made for it. */
function Logo({ organization: { id, shortName } }: { organization: Organization }) {
  const logo = useQuery(media(id)).data?.find(medium => medium.role === 'logo')
  const image = logo && imageOf(logo, 'medium')
  return image ? (
    <img
      className={css.logo}
      src={image.url}
      width={image.width}
      height={image.height}
      alt={logo.title}
      data-decor
    />
  ) : (
    <Tile id={id} name={shortName} wide />
  )
}

type ProfileHeadProps = {
  organization: Organization
  /** It stands inside a page with a heading of its own, and leads nowhere. */
  preview?: boolean
  /** «Follow» and «Share», of another feature. */
  follow?: ReactNode
}

/** Who this is, in one look: picture, name, what for, whether it is checked. */
export function ProfileHead({ organization, preview, follow }: ProfileHeadProps) {
  const { t } = useTranslation('organization')
  const {
    kind,
    shortName,
    mission,
    language,
    territory,
    verified,
    verification,
    confirmedAt,
    demo,
    liquidatedOn,
  } = organization
  const Name = preview ? 'h2' : 'h1'
  const place = territory ? ` · ${territory.name}` : ''

  return (
    <header className={css.head}>
      <Logo organization={organization} />
      <div>
        <Kicker>{t(`kind.${kind}`) + place}</Kicker>
        <Name tabIndex={-1} lang={language} className={css.name}>
          {shortName}
        </Name>
        {mission && (
          <p className={css.mission} lang={language}>
            {mission}
          </p>
        )}
        <Meta>
          {verified ? (
            <span className={css.verified}>
              <IconRosetteDiscountCheck aria-hidden="true" size="1.2em" />
              {verification
                ? t(`profile.by.${verification.method}`, { date: date(verification.at) })
                : t('verified')}
            </span>
          ) : (
            <span>{t('profile.unverified')}</span>
          )}
          {confirmedAt && <span>{t('profile.confirmedAt', { date: date(confirmedAt) })}</span>}
          {liquidatedOn && <Badge>{t('profile.liquidated', { date: date(liquidatedOn) })}</Badge>}
          {demo && <Badge>{t('profile.demo')}</Badge>}
        </Meta>
        {organization.status !== 'published' && (
          <div className={css.notice}>
            <Notice tone="call">
              <p>{t(`profile.not.${organization.status}`)}</p>
            </Notice>
          </div>
        )}
        {(organization.hiddenAt || organization.masked) && (
          <div className={css.notice}>
            <Notice tone="call">
              <p>{organization.hiddenAt ? t('profile.hidden') : t('profile.masked')}</p>
            </Notice>
          </div>
        )}
        {organization.status === 'published' && !organization.hiddenAt && follow}
        {!preview && (
          <div className={`${css.acts} no-print`}>
            <Ways organization={organization} />
            {organization.status === 'published' && !organization.hiddenAt && (
              <ReportProblem subjectType="organization" subjectId={organization.id} title={shortName} />
            )}
          </div>
        )}
      </div>
    </header>
  )
}

/** Where the reader can go from here: representatives to their cabinet, the staff to its desk, others to a claim. */
function Ways({ organization: { id, slug, status, actions } }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  return (
    <>
      {actions.includes('edit') && (
        <LinkButton
          small
          icon={<IconEdit aria-hidden="true" size="1.2em" />}
          href={`/organizations/${slug}/edit`}
        >
          {t('edit.title')}
        </LinkButton>
      )}
      {actions.includes('confirm') && (
        <LinkButton small href={`/organizations/${slug}/people`}>
          {t('profile.people')}
        </LinkButton>
      )}
      {actions.includes('merge') && (
        <LinkButton small href={`/manage/organizations/${id}`}>
          {t('profile.manage')}
        </LinkButton>
      )}
      {status === 'published' && !actions.includes('edit') && (
        <LinkButton small href={`/organizations/${slug}/claim`}>
          {t('profile.claim')}
        </LinkButton>
      )}
    </>
  )
}
