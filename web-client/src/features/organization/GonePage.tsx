import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FailurePage } from '@/app/failures'
import { Problem } from '@/contract/problem'
import { LinkButton, Page } from '@/ui'

/** An organization that was public and is withdrawn: told apart from one that never was. */
export function OrganizationFailure(props: ErrorComponentProps) {
  const gone = props.error instanceof Problem && props.error.status === 410
  return gone ? <Gone /> : <FailurePage {...props} />
}

function Gone() {
  const { t } = useTranslation('organization')
  return (
    <Page title={t('gone.title')} lead={t('gone.lead')}>
      <LinkButton look="main" href="/organizations">
        {t('gone.find')}
      </LinkButton>
    </Page>
  )
}
