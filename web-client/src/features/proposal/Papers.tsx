import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import { Button, Dialog, Section } from '@/ui'
import record from '@/ui/record.module.css'
import { PaperForm } from './PaperForm'
import { PaperRow } from './PaperRow'
import { papers } from './papers'
import type { Proposal } from './queries'

/** Signatures on paper: how many, why they count apart, and the sheets. Bodies and moderators enter them. */
export function Papers({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const [open, setOpen] = useState(false)
  const items = useQuery({ ...papers(value.id), enabled: value.publishedAt !== null }).data?.items ?? []
  const mayEnter = value.actions.includes('enter_paper')
  const { paperSignatures } = value.support
  if (items.length === 0 && !mayEnter) return null
  const close = () => setOpen(false)
  return (
    <Section title={t('paper.title')}>
      <p>
        {t('paper.all', { count: paperSignatures, number: number(paperSignatures) })} {t('paper.apart')}
      </p>
      <ul role="list" className={record.rows}>
        {items.map(one => (
          <PaperRow key={one.id} paper={one} />
        ))}
      </ul>
      {mayEnter && (
        <p className={record.acts}>
          <Button small onClick={() => setOpen(true)}>
            {t('paper.enter')}
          </Button>
        </p>
      )}
      <Dialog title={t('paper.enter')} open={open} onClose={close}>
        {open && <PaperForm proposal={value} onDone={close} />}
      </Dialog>
    </Section>
  )
}
