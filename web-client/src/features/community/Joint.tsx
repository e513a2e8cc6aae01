import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '@/ui'
import record from '@/ui/record.module.css'
import { JointForm } from './JointForm'
import type { Community } from './queries'

type JointProps = {
  community: Community
  /** The proposals themselves: a part of another feature. */
  children: ReactNode
}

/** What members propose together. */
export function Joint({ community, children }: JointProps) {
  const { t } = useTranslation('community')
  const [begins, setBegins] = useState(false)
  return (
    <>
      {community.actions.includes('propose') && (
        <p className={record.acts}>
          <Button
            look="main"
            icon={<IconPlus aria-hidden="true" size="1.2em" />}
            onClick={() => setBegins(true)}
          >
            {t('joint.begin')}
          </Button>
        </p>
      )}
      {children}
      <Dialog title={t('joint.begin')} open={begins} onClose={() => setBegins(false)}>
        {begins && <JointForm community={community} />}
      </Dialog>
    </>
  )
}
