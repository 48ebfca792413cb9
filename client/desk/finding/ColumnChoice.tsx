import { Button, Checkbox, Popover } from 'antd'
import { Icon } from '../action/Icon.tsx'
import { useWords } from '../words.ts'
import styles from './finding.module.css'
import type { useShownColumns } from './use-shown-columns.ts'

type Props = {
  columns: readonly { readonly key: string; readonly title: string }[]
  choice: ReturnType<typeof useShownColumns>
}

/** Which columns are shown; the first one always is. */
export const ColumnChoice = ({ columns: [first, ...others], choice }: Props) => {
  const t = useWords()
  const list = (
    <fieldset className={styles['columns']} aria-label={t('list.columns')}>
      {first ? (
        <Checkbox checked disabled>
          {first.title}
        </Checkbox>
      ) : null}
      {others.map(({ key, title }) => (
        <Checkbox
          key={key}
          checked={!choice.hidden.includes(key)}
          onChange={(event) => choice.show(key, event.target.checked)}
        >
          {title}
        </Checkbox>
      ))}
      <Button size="small" type="link" onClick={choice.showAll}>
        {t('list.allColumns')}
      </Button>
    </fieldset>
  )
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button icon={<Icon name="columns" />} aria-haspopup="dialog">
        {t('list.columns')}
      </Button>
    </Popover>
  )
}
