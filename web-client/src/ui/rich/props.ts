import type { Choice } from '../Field'

type Common = {
  label: string
  hint?: string
  error?: React.ReactNode
  optional?: string
  /** The field's name in the form; the error summary leads to `field-<name>`. */
  name: string
  choices: Choice[]
  /** Where the choices come from a server: called with what is typed; the caller then gives other choices. */
  onSearch?: (typed: string) => void
}

export type PickManyProps = Common & { value: string[]; onChange: (value: string[]) => void }
export type PickOneProps = Common & { value: string | null; onChange: (value: string | null) => void }
