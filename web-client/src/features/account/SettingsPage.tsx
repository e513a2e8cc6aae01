import { useTranslation } from 'react-i18next'
import { Breadcrumbs, Page, Section } from '@/ui'
import { Consents } from './Consents'
import { EmailForm } from './EmailForm'
import { Identities } from './Identities'
import { Known } from './Known'
import { Leave } from './Leave'
import { PasswordForm } from './PasswordForm'
import { ProfileForm } from './ProfileForm'
import { Sessions } from './Sessions'

/** Everything about one's own account, on one page. */
export function SettingsPage() {
  const { t } = useTranslation('account')
  return (
    <Page
      title={t('settings.title')}
      lead={t('settings.lead')}
      above={<Breadcrumbs steps={[{ href: '/me', label: t('settings.home') }]} />}
    >
      <Section id="profile" title={t('settings.profile')}>
        <ProfileForm />
      </Section>
      <Section id="identity" title={t('known.title')}>
        <Known />
      </Section>
      <Section id="email" title={t('settings.email')}>
        <EmailForm />
      </Section>
      <Section id="password" title={t('settings.password')}>
        <PasswordForm />
      </Section>
      <Identities />
      <Section id="sessions" title={t('settings.sessions')}>
        <Sessions />
      </Section>
      <Section id="consents" title={t('settings.consents')}>
        <Consents />
      </Section>
      <Section id="leave" title={t('settings.leave')}>
        <Leave />
      </Section>
    </Page>
  )
}
