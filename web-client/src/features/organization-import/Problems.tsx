import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { reason } from '@/app/reason'
import { number } from '@/i18n/format'
import { Button, Notice, Section, Select } from '@/ui'
import { save } from './files'
import css from './import.module.css'
import { problemKinds, problems, problemsFile, type RegisterImport } from './queries'

/** Why rows are left out and what of others is not taken, row by row, here and as a file for the person who keeps the register. */
export function Problems({ of }: { of: RegisterImport }) {
  const { t } = useTranslation('organization-import')
  const [code, setCode] = useState<string>()
  const list = useInfiniteQuery(problems(of.id, of.version, code))
  const kinds = useQuery(problemKinds(of.id, of.version)).data ?? []
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  // The API may come to know kinds that have no word here yet: their stable name says enough.
  const nameOf = (kind: string) => t(`fault.${kind as 'pattern'}`, { defaultValue: kind })

  async function download() {
    setBusy(true)
    setRefusal(undefined)
    try {
      save(await problemsFile(of.id), `${of.fileName}-problems.csv`)
    } catch (error) {
      setRefusal(reason(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t('problem.title')}>
      {of.rejected > 0 && <p>{t('problem.lead', { count: of.rejected, total: number(of.rejected) })}</p>}
      {of.remarked > 0 && <p>{t('problem.remarked', { count: of.remarked, total: number(of.remarked) })}</p>}
      <p className={css.steps}>
        <Button small icon={<IconDownload aria-hidden="true" size="1.2em" />} busy={busy} onClick={download}>
          {t('problem.download')}
        </Button>
      </p>
      {kinds.length > 1 && (
        <Select
          label={t('problem.kinds')}
          value={code ?? ''}
          onChange={event => setCode(event.currentTarget.value || undefined)}
          choices={[
            { value: '', label: t('problem.all') },
            ...kinds.map(({ code, count }) => ({ value: code, label: `${nameOf(code)} (${number(count)})` })),
          ]}
        />
      )}
      {refusal && (
        <Notice tone="call" live>
          <p>{refusal}</p>
        </Notice>
      )}
      <LongTable
        list={list}
        caption={t('problem.title')}
        rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
        empty={null}
        columns={[
          {
            key: 'row',
            title: t('problem.row'),
            names: true,
            cell: one => (
              <>
                <span className={css.onPhone}>{t('problem.row')} </span>
                {number(one.row)}
              </>
            ),
          },
          { key: 'column', title: t('problem.column'), cell: one => one.column ?? t('problem.whole') },
          { key: 'detail', title: t('problem.detail'), cell: one => one.detail },
        ]}
      />
    </Section>
  )
}
