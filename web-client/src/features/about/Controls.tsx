import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Button,
  Checkbox,
  Chip,
  Chips,
  ConfirmDialog,
  FacetList,
  LinkButton,
  Menu,
  PickMany,
  PickOne,
  SearchBox,
  Select,
  ShowMore,
  Tabs,
  TextArea,
  TextField,
  toast,
  Views,
} from '@/ui'
import css from './about.module.css'
import { Part } from './Part'

export function Controls() {
  const { t } = useTranslation('about')
  const [tab, setTab] = useState('one')
  const [facets, setFacets] = useState<string[]>(['a'])
  const [chips, setChips] = useState(true)
  const [asking, setAsking] = useState(false)
  const [many, setMany] = useState(['a'])
  const [one, setOne] = useState<string | null>(null)
  const [shown, setShown] = useState(20)

  const choices = [
    { value: 'a', label: t('design.first') },
    { value: 'b', label: t('design.second') },
    { value: 'c', label: t('design.third') },
  ]

  return (
    <>
      <Part name="Button, LinkButton">
        <div className={css.row}>
          <Button look="main">{t('design.main')}</Button>
          <Button>{t('design.plain')}</Button>
          <Button look="quiet">{t('design.quiet')}</Button>
          <Button look="danger">{t('design.danger')}</Button>
          <Button small icon={<IconDownload aria-hidden="true" size="1.2em" />}>
            {t('design.small')}
          </Button>
          <Button busy>{t('design.busy')}</Button>
          <Button disabled>{t('design.disabled')}</Button>
          <LinkButton href="/about">{t('design.link')}</LinkButton>
        </div>
      </Part>
      <div className={css.two}>
        <Part name="TextField, TextArea, Select, Checkbox">
          <TextField
            label={t('design.label')}
            hint={t('design.hint')}
            name="design-plain"
            defaultValue={t('design.value')}
          />
          <TextField label={t('design.label')} error={t('design.error')} name="design-wrong" />
          <TextArea label={t('design.label')} optional={t('design.optional')} rows={3} name="design-area" />
          <Select label={t('design.choose')} name="design-select" choices={choices} />
          <Checkbox label={t('design.agree')} hint={t('design.hint')} name="design-check" />
        </Part>
        <div>
          <Part name="SearchBox, Chip">
            <SearchBox label={t('design.search')} value="" onSearch={() => undefined} shortcut />
            {chips && (
              <Chips label={t('design.chosen')} onReset={() => setChips(false)}>
                <Chip label={t('design.first')} onRemove={() => setChips(false)} />
                <Chip label={t('design.second')} onRemove={() => setChips(false)} />
              </Chips>
            )}
          </Part>
          <Part name="FacetList">
            <FacetList
              title={t('design.choose')}
              first={2}
              chosen={facets}
              onChange={setFacets}
              facets={[
                { id: 'a', name: t('design.first'), count: 38 },
                { id: 'b', name: t('design.second'), count: 12 },
                { id: 'c', name: t('design.third'), count: 7 },
              ]}
            />
          </Part>
          <Part name="PickOne, PickMany">
            <PickOne
              label={t('design.choose')}
              name="design-one"
              choices={choices}
              value={one}
              onChange={setOne}
            />
            <PickMany
              label={t('design.choose')}
              name="design-many"
              choices={choices}
              value={many}
              onChange={setMany}
            />
          </Part>
          <Part name="Menu">
            <Menu label={t('design.menu')} align="start">
              <a href="/about">{t('design.first')}</a>
              <a href="/about">{t('design.second')}</a>
            </Menu>
          </Part>
        </div>
      </div>
      <Part name="Tabs">
        <Tabs
          label={t('design.tabs')}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { key: 'one', label: t('design.first'), content: <p>{t('design.sample')}</p> },
            { key: 'two', label: t('design.second'), content: <p>{t('design.value')}</p> },
          ]}
        />
      </Part>
      <Part name="Views">
        <Views
          label={t('design.tabs')}
          chosen="design"
          views={[
            { key: 'design', label: t('design.first'), href: '/about/design' },
            { key: 'about', label: t('design.second'), href: '/about' },
          ]}
        />
      </Part>
      <Part name="ConfirmDialog, Toast">
        <div className={css.row}>
          <Button onClick={() => setAsking(true)}>{t('design.ask')}</Button>
          <Button onClick={() => toast(t('design.saved'), { label: t('design.undo'), run: () => undefined })}>
            {t('design.toast')}
          </Button>
        </div>
        <ConfirmDialog
          title={t('design.askTitle')}
          open={asking}
          action={t('design.askDo')}
          danger
          onConfirm={() => setAsking(false)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('design.askBody')}</p>
        </ConfirmDialog>
      </Part>
      <Part name="ShowMore">
        <ShowMore
          shown={shown}
          total={60}
          more={shown < 60}
          busy={false}
          onMore={() => setShown(shown + 20)}
        />
      </Part>
    </>
  )
}
