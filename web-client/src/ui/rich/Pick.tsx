import { MantineProvider, MultiSelect, type OptionsFilter, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import fieldCss from '../Field.module.css'
import css from './Pick.module.css'
import type { PickManyProps, PickOneProps } from './props'

/** Mantine without its look: its styles are ours, its variables and its `<style>` are left out. */
function Bare({ children }: { children: React.ReactNode }) {
  return (
    <MantineProvider withCssVariables={false} withGlobalClasses={false} deduplicateCssVariables={false}>
      {children}
    </MantineProvider>
  )
}

const classes = {
  root: fieldCss.field,
  label: fieldCss.label,
  description: fieldCss.hint,
  error: fieldCss.error,
  wrapper: css.wrapper,
  input: css.input,
  section: css.section,
  dropdown: css.dropdown,
  options: css.options,
  option: css.option,
  empty: css.empty,
  pill: css.pill,
  pillsList: css.pills,
  inputField: css.type,
}

// In a scrolled dialog the list stays open when its field has left the view.
const DROPDOWN = { withinPortal: false, unstyled: true, hideDetached: false }

// A browser stops at what can be scrolled; here that is gone as soon as the field is left, and the focus with it.
const NO_STOP = { dropdown: { tabIndex: -1 } }

const ORDER: ('label' | 'description' | 'error' | 'input')[] = ['label', 'description', 'error', 'input']

/** The label as other fields write it. */
const named = (label: string, optional: string | undefined) =>
  optional ? (
    <>
      {label}
      <span className={fieldCss.optional}> ({optional})</span>
    </>
  ) : (
    label
  )

/** Whoever searches elsewhere has found what fits already. */
const asFound: OptionsFilter = ({ options }) => options

/** What both are: a field of ours around a list that is searched by typing. */
function useSearched({
  label,
  hint,
  error,
  optional,
  name,
  choices,
  onSearch,
}: PickManyProps | PickOneProps) {
  const { t } = useTranslation('ui')
  return {
    unstyled: true,
    id: `field-${name}`,
    label: named(label, optional),
    description: hint,
    error,
    inputWrapperOrder: ORDER,
    data: choices,
    onSearchChange: onSearch,
    filter: onSearch ? asFound : undefined,
    searchable: true,
    withScrollArea: false,
    nothingFoundMessage: t('pick.nothing'),
    comboboxProps: DROPDOWN,
    attributes: NO_STOP,
    classNames: classes,
  }
}

/** Many of a long list, found by typing. */
export function Many(props: PickManyProps) {
  const { t } = useTranslation('ui')
  return (
    <Bare>
      <MultiSelect
        {...useSearched(props)}
        value={props.value}
        onChange={props.onChange}
        hidePickedOptions
        clearButtonProps={{ 'aria-label': t('pick.clear') }}
      />
    </Bare>
  )
}

/** One of a long list, found by typing. */
export function One(props: PickOneProps) {
  return (
    <Bare>
      <Select {...useSearched(props)} value={props.value} onChange={props.onChange} allowDeselect={false} />
    </Bare>
  )
}
