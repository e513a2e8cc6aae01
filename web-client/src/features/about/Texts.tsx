import { useTranslation } from 'react-i18next'
import { DataTable, Diff, OfficialAnswer, Prose, SourceLines, StageLine, Timeline } from '@/ui'
import css from './about.module.css'
import { Part } from './Part'

export function Texts() {
  const { t } = useTranslation('about')
  return (
    <>
      <Part name="StageLine">
        <StageLine
          label={t('design.stages')}
          now="work"
          stages={[
            { key: 'assigned', title: t('design.stage1') },
            { key: 'accepted', title: t('design.stage2') },
            { key: 'work', title: t('design.stage3'), note: t('design.stageNote') },
            { key: 'done', title: t('design.stage4') },
          ]}
        />
      </Part>
      <Part name="OfficialAnswer, Timeline">
        <OfficialAnswer
          kicker={t('design.answerKicker')}
          title={t('design.answerTitle')}
          aside={
            <Timeline
              label={t('design.stages')}
              moments={[
                { key: '1', title: t('design.stage1'), when: t('design.when1') },
                { key: '2', title: t('design.stage4'), when: t('design.when2'), ahead: true },
              ]}
            />
          }
        >
          <p>{t('design.sample')}</p>
        </OfficialAnswer>
      </Part>
      <div className={css.two}>
        <Part name="Diff">
          <Diff before={t('design.before')} after={t('design.after')} />
        </Part>
        <Part name="Prose">
          <Prose>
            <p>{t('design.sample')}</p>
          </Prose>
        </Part>
      </div>
      <div className={css.two}>
        <Part name="SourceLines">
          <SourceLines
            label={t('design.source')}
            lines={[t('design.before'), '', t('design.after'), t('design.sample')]}
            highlight={[3, 4]}
          />
        </Part>
        <Part name="DataTable">
          <DataTable
            caption={t('design.table')}
            columns={[
              { key: 'name', title: t('design.label'), cell: row => row.name, names: true },
              { key: 'count', title: t('design.amount'), cell: row => row.count, numeric: true },
            ]}
            rows={[
              { name: t('design.first'), count: '38' },
              { name: t('design.second'), count: '12' },
            ]}
            rowKey={row => row.name}
          />
        </Part>
      </div>
    </>
  )
}
