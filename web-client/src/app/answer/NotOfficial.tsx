import { IconCopy } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, Notice, Skeleton } from '@/ui'
import record from '@/ui/record.module.css'
import type { Appeal } from './useAppealText'

const CopyAppeal = lazy(() => import('./CopyAppeal'))

/** That what stands here is no official appeal, and the way to one: its text to be copied, and what to do with it. */
export function NotOfficial({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('answer')
  const [open, setOpen] = useState(false)
  return (
    <Notice title={t('appeal.not')}>
      <p>{t('appeal.means')}</p>
      <p className={record.acts}>
        <Button small icon={<IconCopy aria-hidden="true" size="1.2em" />} onClick={() => setOpen(true)}>
          {t('appeal.copy')}
        </Button>
      </p>
      <Dialog title={t('appeal.copy')} open={open} onClose={() => setOpen(false)}>
        {open && (
          <Suspense fallback={<Skeleton height="20rem" />}>
            <CopyAppeal appeal={appeal} />
          </Suspense>
        )}
      </Dialog>
    </Notice>
  )
}
