import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { saveFile } from '@/app/saveFile'
import { fileSize } from '@/i18n/format'
import { Button, Notice } from '@/ui'
import css from './claim.module.css'
import type { Document } from './documents'

type DocumentListProps = {
  documents: Document[]
  /** Only its claimant takes one back, and only while the claim waits for a moderator. */
  onTake?: (document: Document) => void
  busy?: boolean
}

/** Files that a claimant shows to moderators. They are private: a link alone would open nothing. */
export function DocumentList({ documents, onTake, busy }: DocumentListProps) {
  const { t } = useTranslation('claim')
  const [failure, setFailure] = useState<unknown>()
  if (documents.length === 0) return null

  async function open(document: Document) {
    setFailure(undefined)
    try {
      await saveFile(document)
    } catch (error) {
      setFailure(error)
    }
  }

  return (
    <>
      <ul role="list" className={css.documents} aria-label={t('documents.title')}>
        {documents.map(document => (
          <li key={document.id}>
            <Button
              small
              look="quiet"
              aria-label={t('documents.open', { name: document.name })}
              onClick={() => open(document)}
            >
              {document.name}
            </Button>
            <span className={css.quiet}>{fileSize(document.size)}</span>
            {onTake && (
              <Button
                small
                look="danger"
                busy={busy}
                aria-label={t('documents.takeThis', { name: document.name })}
                onClick={() => onTake(document)}
              >
                {t('documents.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{reason(failure)}</p>
        </Notice>
      )}
    </>
  )
}
