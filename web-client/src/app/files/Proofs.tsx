import { useTranslation } from 'react-i18next'
import { saveFile } from '@/app/saveFile'
import type { Schemas } from '@/contract/api'
import { fileSize } from '@/i18n/format'
import { Anchor, Button } from '@/ui'
import css from './files.module.css'
import { Photos } from './Photos'

type ProofsProps = {
  proofs: readonly Schemas['ProofFile'][]
  /** Everybody may see them. */
  open: boolean
}

/** Photos and documents by which a body shows what it has done. */
export function Proofs({ proofs, open }: ProofsProps) {
  const { t } = useTranslation('files')
  const photos = proofs.filter(({ file }) => file.kind === 'image')
  const documents = proofs.filter(({ file }) => file.kind === 'document')
  return (
    <>
      <Photos
        label={t('choose.proofs')}
        photos={photos.map(({ title, file }) => ({ fileId: file.id, alt: title }))}
        open={open}
      />
      {documents.length > 0 && (
        <ul role="list" className={css.documents}>
          {documents.map(({ title, file }) => (
            <li key={file.id}>
              <Document title={title} file={file} open={open} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type DocumentProps = { title: string; file: Schemas['File']; open: boolean }

/** A document to take: by its address when everybody may, else as the person. */
export function Document({ title, file, open }: DocumentProps) {
  const words = `${title} (${fileSize(file.size)})`
  const picture = `/api/v1/files/${file.id}/content?size=large`
  return open ? (
    <Anchor href={file.url ?? picture} download>
      {words}
    </Anchor>
  ) : (
    <Button small look="quiet" onClick={() => saveFile(file)}>
      {words}
    </Button>
  )
}
