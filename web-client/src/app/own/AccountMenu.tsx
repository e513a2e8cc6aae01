import { IconUserCircle } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Anchor, Menu, toast } from '@/ui'
import css from '../Header.module.css'
import { signOut, type User } from '../session'

const OWN = [
  { href: '/me', key: 'home' },
  { href: '/me/organizations', key: 'myOrganizations' },
  { href: '/me/notifications', key: 'notifications' },
  { href: '/me/moderation', key: 'decisions' },
  { href: '/me/audit', key: 'ownAudit' },
  { href: '/me/settings', key: 'settings' },
  { href: '/me/security', key: 'security' },
] as const

const STAFF = ['administrator', 'moderator']

/** Desks and the roles for which the API opens them; a role that sleeps is not among a user's roles. */
const DESKS = [
  { href: '/manage/organizations', key: 'manageOrganizations', roles: STAFF },
  { href: '/manage/claims', key: 'manageClaims', roles: STAFF },
  { href: '/manage/problems', key: 'manageProblems', roles: [...STAFF, 'officer'] },
  { href: '/manage/proposals', key: 'manageProposals', roles: [...STAFF, 'officer'] },
  {
    href: '/manage/recommendations',
    key: 'manageRecommendations',
    roles: [...STAFF, 'officer', 'council_member'],
  },
  { href: '/manage/news', key: 'manageNews', roles: [...STAFF, 'representative'] },
  { href: '/manage/round-tables', key: 'manageRoundTables', roles: STAFF },
  { href: '/manage/moderation', key: 'moderate', roles: ['moderator'] },
  { href: '/manage/users', key: 'manageUsers', roles: ['administrator'] },
  { href: '/manage/audit', key: 'audit', roles: ['administrator'] },
] as const

/** Where a person can go: own things first, then the desks that their roles open. */
export function AccountMenu({ user }: { user: User }) {
  const { t } = useTranslation('own')
  const router = useRouter()
  const desks = DESKS.filter(({ roles }) =>
    roles.some(role => user.roles.some(own => own === role || own.startsWith(`${role}:`))),
  )

  async function leave() {
    await signOut()
    toast(t('signedOut'))
    await router.navigate({ to: '/' })
  }

  return (
    <Menu
      label={
        <span className={css.account} title={user.displayName}>
          {user.displayName}
        </span>
      }
      icon={<IconUserCircle aria-hidden="true" size="1.4em" />}
    >
      {close => (
        <>
          {OWN.map(({ href, key }) => (
            <Anchor key={href} href={href} onClick={close}>
              {t(key)}
            </Anchor>
          ))}
          {desks.length > 0 && (
            <>
              <hr className={css.rule} />
              {desks.map(({ href, key }) => (
                <Anchor key={href} href={href} onClick={close}>
                  {t(key)}
                </Anchor>
              ))}
            </>
          )}
          <hr className={css.rule} />
          <button type="button" onClick={leave}>
            {t('signOut')}
          </button>
        </>
      )}
    </Menu>
  )
}
