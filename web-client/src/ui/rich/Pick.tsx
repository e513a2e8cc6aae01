import { MantineProvider, MultiSelect, Select } from '@mantine/core'
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

const ORDER: ('label' | 'description' | 'error' | 'input')[] = ['label', 'description', 'error', 'input']

/** Many of a long list, found by typing. */
export function Many({
  label,
  hint,
  error,
  optional,
  name,
  choices,
  value,
  onChange,
  onSearch,
}: PickManyProps) {
  const { t } = useTranslation('ui')
  return (
    <Bare>
      <MultiSelect
        unstyled
        id={`field-${name}`}
        label={optional ? `${label} (${optional})` : label}
        description={hint}
        error={error}
        inputWrapperOrder={ORDER}
        data={choices}
        value={value}
        onChange={onChange}
        onSearchChange={onSearch}
        filter={onSearch ? ({ options }) => options : undefined}
        searchable
        hidePickedOptions
        withScrollArea={false}
        nothingFoundMessage={t('pick.nothing')}
        clearButtonProps={{ 'aria-label': t('pick.clear') }}
        comboboxProps={{ withinPortal: false, unstyled: true }}
        classNames={classes}
      />
    </Bare>
  )
}

/** One of a long list, found by typing. */
export function One({
  label,
  hint,
  error,
  optional,
  name,
  choices,
  value,
  onChange,
  onSearch,
}: PickOneProps) {
  const { t } = useTranslation('ui')
  return (
    <Bare>
      <Select
        unstyled
        id={`field-${name}`}
        label={optional ? `${label} (${optional})` : label}
        description={hint}
        error={error}
        inputWrapperOrder={ORDER}
        data={choices}
        value={value}
        onChange={onChange}
        onSearchChange={onSearch}
        filter={onSearch ? ({ options }) => options : undefined}
        searchable
        allowDeselect={false}
        withScrollArea={false}
        nothingFoundMessage={t('pick.nothing')}
        comboboxProps={{ withinPortal: false, unstyled: true }}
        classNames={classes}
      />
    </Bare>
  )
}
